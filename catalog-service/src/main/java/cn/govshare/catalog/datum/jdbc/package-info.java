/// The data of the catalog in PostgreSQL.
@NullMarked
package cn.govshare.catalog.datum.jdbc;

import org.jspecify.annotations.NullMarked;
