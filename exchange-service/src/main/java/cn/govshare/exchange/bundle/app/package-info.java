/// How bundles are asked for, prepared, taken and cleared away.
@NullMarked
package cn.govshare.exchange.bundle.app;

import org.jspecify.annotations.NullMarked;
