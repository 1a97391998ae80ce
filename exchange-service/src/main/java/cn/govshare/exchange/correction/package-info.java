/// Corrections on their way to every department that received the old value, with receipts (art. 19).
@NullMarked
package cn.govshare.exchange.correction;

import org.jspecify.annotations.NullMarked;
