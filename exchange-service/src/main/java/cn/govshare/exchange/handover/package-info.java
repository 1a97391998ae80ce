/// Data leaving as a stream: on the trail before its first byte and again at its end, and cut off when its use is no
/// longer permitted.
@NullMarked
package cn.govshare.exchange.handover;

import org.jspecify.annotations.NullMarked;
