/// Figures of a data set.
@NullMarked
package cn.govshare.exchange.dataset.app;

import org.jspecify.annotations.NullMarked;
