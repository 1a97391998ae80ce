/// Searches in PostgreSQL.
@NullMarked
package cn.govshare.audit.inquiry.jdbc;

import org.jspecify.annotations.NullMarked;
