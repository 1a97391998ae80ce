/// The feed in PostgreSQL.
@NullMarked
package cn.govshare.catalog.follow.jdbc;

import org.jspecify.annotations.NullMarked;
