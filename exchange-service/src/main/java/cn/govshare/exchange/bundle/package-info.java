/// Downloads that are prepared beforehand, as files that can be taken in parts (art. 16).
@NullMarked
package cn.govshare.exchange.bundle;

import org.jspecify.annotations.NullMarked;
