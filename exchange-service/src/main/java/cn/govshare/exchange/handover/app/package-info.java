/// How streams of data are handed over.
@NullMarked
package cn.govshare.exchange.handover.app;

import org.jspecify.annotations.NullMarked;
