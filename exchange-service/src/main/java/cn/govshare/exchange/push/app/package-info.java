/// Takes a batch in: one stream from the socket to the data set.
@NullMarked
package cn.govshare.exchange.push.app;

import org.jspecify.annotations.NullMarked;
