/// Figures of a data set over HTTP.
@NullMarked
package cn.govshare.exchange.dataset.web;

import org.jspecify.annotations.NullMarked;
