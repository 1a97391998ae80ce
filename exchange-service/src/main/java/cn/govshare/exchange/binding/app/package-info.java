/// What providers do with bindings.
@NullMarked
package cn.govshare.exchange.binding.app;

import org.jspecify.annotations.NullMarked;
