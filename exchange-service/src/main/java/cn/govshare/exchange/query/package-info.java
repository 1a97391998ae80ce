/// Online query: one or few records by key (art. 16).
@NullMarked
package cn.govshare.exchange.query;

import org.jspecify.annotations.NullMarked;
