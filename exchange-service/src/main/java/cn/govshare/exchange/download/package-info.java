/// Batch download: all rows of a data set as a stream (art. 16).
@NullMarked
package cn.govshare.exchange.download;

import org.jspecify.annotations.NullMarked;
