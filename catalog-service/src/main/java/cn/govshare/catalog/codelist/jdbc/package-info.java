/// Code lists in PostgreSQL.
@NullMarked
package cn.govshare.catalog.codelist.jdbc;

import org.jspecify.annotations.NullMarked;
