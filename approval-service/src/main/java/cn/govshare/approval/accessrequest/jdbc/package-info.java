/// Keeps access requests in PostgreSQL.
@NullMarked
package cn.govshare.approval.accessrequest.jdbc;

import org.jspecify.annotations.NullMarked;
