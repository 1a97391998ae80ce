/// The ledger of accesses in PostgreSQL.
@NullMarked
package cn.govshare.exchange.access.jdbc;

import org.jspecify.annotations.NullMarked;
