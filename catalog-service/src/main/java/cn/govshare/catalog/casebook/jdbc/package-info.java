/// Cases in PostgreSQL.
@NullMarked
package cn.govshare.catalog.casebook.jdbc;

import org.jspecify.annotations.NullMarked;
