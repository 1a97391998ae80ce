/// The copy of the code lists in PostgreSQL.
@NullMarked
package cn.govshare.exchange.codelist.jdbc;

import org.jspecify.annotations.NullMarked;
