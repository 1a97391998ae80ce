/// The search index in PostgreSQL.
@NullMarked
package cn.govshare.catalog.search.jdbc;

import org.jspecify.annotations.NullMarked;
