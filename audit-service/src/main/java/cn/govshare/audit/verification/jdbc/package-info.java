/// Rows of the log and verifications in PostgreSQL.
@NullMarked
package cn.govshare.audit.verification.jdbc;

import org.jspecify.annotations.NullMarked;
