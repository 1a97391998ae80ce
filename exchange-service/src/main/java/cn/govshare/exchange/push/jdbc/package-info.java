/// Stages, merges and remembers batches in PostgreSQL.
@NullMarked
package cn.govshare.exchange.push.jdbc;

import org.jspecify.annotations.NullMarked;
