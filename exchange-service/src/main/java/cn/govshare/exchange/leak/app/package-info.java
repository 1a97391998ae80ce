/// How leaks are traced.
@NullMarked
package cn.govshare.exchange.leak.app;

import org.jspecify.annotations.NullMarked;
