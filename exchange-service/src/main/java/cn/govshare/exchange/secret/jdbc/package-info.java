/// Shared secrets in PostgreSQL.
@NullMarked
package cn.govshare.exchange.secret.jdbc;

import org.jspecify.annotations.NullMarked;
