/// Imports in PostgreSQL.
@NullMarked
package cn.govshare.catalog.importing.jdbc;

import org.jspecify.annotations.NullMarked;
