/// Keeps deadlines in PostgreSQL.
@NullMarked
package cn.govshare.approval.deadline.jdbc;

import org.jspecify.annotations.NullMarked;
