/// Doubts about shared data: a consumer challenges it, its provider or true source verifies, and it is corrected or
/// stands (art. 19).
@NullMarked
package cn.govshare.exchange.challenge;

import org.jspecify.annotations.NullMarked;
