/// Signed checkpoints in PostgreSQL.
@NullMarked
package cn.govshare.audit.checkpoint.jdbc;

import org.jspecify.annotations.NullMarked;
