/// Promises and arrivals in PostgreSQL.
@NullMarked
package cn.govshare.catalog.freshness.jdbc;

import org.jspecify.annotations.NullMarked;
