/// What becomes of a department's challenges, corrections and received data when it is merged into another (art. 27).
@NullMarked
package cn.govshare.exchange.succession;

import org.jspecify.annotations.NullMarked;
