/// Corrections in PostgreSQL.
@NullMarked
package cn.govshare.exchange.correction.jdbc;

import org.jspecify.annotations.NullMarked;
