/// Reads the records of a query from PostgreSQL.
@NullMarked
package cn.govshare.exchange.query.jdbc;

import org.jspecify.annotations.NullMarked;
