/// What the watch remembers, in PostgreSQL.
@NullMarked
package cn.govshare.audit.watch.jdbc;

import org.jspecify.annotations.NullMarked;
