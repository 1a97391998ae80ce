/// The copy in PostgreSQL.
@NullMarked
package cn.govshare.exchange.department.jdbc;

import org.jspecify.annotations.NullMarked;
