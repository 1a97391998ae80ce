/// Candidates and members of source cases in PostgreSQL.
@NullMarked
package cn.govshare.catalog.source.jdbc;

import org.jspecify.annotations.NullMarked;
