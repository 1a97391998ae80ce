/// How a department takes a correction and acknowledges it.
@NullMarked
package cn.govshare.exchange.correction.app;

import org.jspecify.annotations.NullMarked;
