/// The trail in PostgreSQL.
@NullMarked
package cn.govshare.audit.log.jdbc;

import org.jspecify.annotations.NullMarked;
