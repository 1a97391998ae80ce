/// The grant book in PostgreSQL.
@NullMarked
package cn.govshare.exchange.grant.jdbc;

import org.jspecify.annotations.NullMarked;
