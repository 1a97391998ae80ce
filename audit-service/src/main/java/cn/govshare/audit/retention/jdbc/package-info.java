/// Archived months in PostgreSQL.
@NullMarked
package cn.govshare.audit.retention.jdbc;

import org.jspecify.annotations.NullMarked;
