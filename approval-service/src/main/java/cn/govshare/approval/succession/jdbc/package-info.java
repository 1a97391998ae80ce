/// The cases in PostgreSQL.
@NullMarked
package cn.govshare.approval.succession.jdbc;

import org.jspecify.annotations.NullMarked;
