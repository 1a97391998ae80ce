/// Mergers in PostgreSQL.
@NullMarked
package cn.govshare.catalog.merger.jdbc;

import org.jspecify.annotations.NullMarked;
