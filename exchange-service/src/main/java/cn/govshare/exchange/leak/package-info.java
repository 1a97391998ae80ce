/// Whose a leaked file was, told by its watermark (art. 18).
@NullMarked
package cn.govshare.exchange.leak;

import org.jspecify.annotations.NullMarked;
