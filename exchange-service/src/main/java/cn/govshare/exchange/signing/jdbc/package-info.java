/// Public keys in PostgreSQL.
@NullMarked
package cn.govshare.exchange.signing.jdbc;

import org.jspecify.annotations.NullMarked;
