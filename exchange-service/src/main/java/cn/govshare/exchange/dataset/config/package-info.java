/// What data sets do by themselves.
@NullMarked
package cn.govshare.exchange.dataset.config;

import org.jspecify.annotations.NullMarked;
