/// Departments in PostgreSQL.
@NullMarked
package cn.govshare.catalog.department.jdbc;

import org.jspecify.annotations.NullMarked;
