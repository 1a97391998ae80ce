/// Keeps the key and signs.
@NullMarked
package cn.govshare.exchange.signing.app;

import org.jspecify.annotations.NullMarked;
