/// Negotiations in PostgreSQL.
@NullMarked
package cn.govshare.approval.negotiation.jdbc;

import org.jspecify.annotations.NullMarked;
