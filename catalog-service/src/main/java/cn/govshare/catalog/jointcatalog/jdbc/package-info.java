/// Base and theme catalogs in PostgreSQL.
@NullMarked
package cn.govshare.catalog.jointcatalog.jdbc;

import org.jspecify.annotations.NullMarked;
