/// Answers a query after it is decided and recorded.
@NullMarked
package cn.govshare.exchange.query.app;

import org.jspecify.annotations.NullMarked;
