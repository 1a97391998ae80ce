/// The copy of the catalog in PostgreSQL.
@NullMarked
package cn.govshare.exchange.offer.jdbc;

import org.jspecify.annotations.NullMarked;
