/// What is in force in PostgreSQL.
@NullMarked
package cn.govshare.catalog.enacted.jdbc;

import org.jspecify.annotations.NullMarked;
