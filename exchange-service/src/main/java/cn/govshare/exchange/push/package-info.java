/// A batch of rows that a provider sends: what is checked, what is rejected, and the receipt (art. 16, 18).
@NullMarked
package cn.govshare.exchange.push;

import org.jspecify.annotations.NullMarked;
