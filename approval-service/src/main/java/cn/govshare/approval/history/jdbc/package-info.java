/// The steps of all cases in PostgreSQL.
@NullMarked
package cn.govshare.approval.history.jdbc;

import org.jspecify.annotations.NullMarked;
