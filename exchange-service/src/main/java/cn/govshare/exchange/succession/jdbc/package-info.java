/// What passes on, in PostgreSQL.
@NullMarked
package cn.govshare.exchange.succession.jdbc;

import org.jspecify.annotations.NullMarked;
