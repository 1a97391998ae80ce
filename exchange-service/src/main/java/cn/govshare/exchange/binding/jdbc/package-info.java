/// Bindings in PostgreSQL.
@NullMarked
package cn.govshare.exchange.binding.jdbc;

import org.jspecify.annotations.NullMarked;
