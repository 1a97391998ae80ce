/// Notices in PostgreSQL.
@NullMarked
package cn.govshare.approval.notice.jdbc;

import org.jspecify.annotations.NullMarked;
