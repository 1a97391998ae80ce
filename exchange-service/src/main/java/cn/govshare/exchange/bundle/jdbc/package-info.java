/// Bundles in PostgreSQL.
@NullMarked
package cn.govshare.exchange.bundle.jdbc;

import org.jspecify.annotations.NullMarked;
