/// Challenges in PostgreSQL.
@NullMarked
package cn.govshare.exchange.challenge.jdbc;

import org.jspecify.annotations.NullMarked;
