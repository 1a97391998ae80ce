/// Streams the rows of a data set out of PostgreSQL.
@NullMarked
package cn.govshare.exchange.download.jdbc;

import org.jspecify.annotations.NullMarked;
