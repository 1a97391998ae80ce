/// When bundles are prepared and cleared away.
@NullMarked
package cn.govshare.exchange.bundle.config;

import org.jspecify.annotations.NullMarked;
