/// Keeps the copy of the catalog in PostgreSQL.
@NullMarked
package cn.govshare.approval.offer.jdbc;

import org.jspecify.annotations.NullMarked;
