/// Hands a data set out after it is decided and recorded.
@NullMarked
package cn.govshare.exchange.download.app;

import org.jspecify.annotations.NullMarked;
