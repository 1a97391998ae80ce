/// Delegations in PostgreSQL.
@NullMarked
package cn.govshare.approval.delegation.jdbc;

import org.jspecify.annotations.NullMarked;
