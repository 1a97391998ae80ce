/// Keeps grants in PostgreSQL.
@NullMarked
package cn.govshare.approval.grant.jdbc;

import org.jspecify.annotations.NullMarked;
