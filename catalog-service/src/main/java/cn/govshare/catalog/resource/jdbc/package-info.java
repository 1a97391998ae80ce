/// Information resources in PostgreSQL.
@NullMarked
package cn.govshare.catalog.resource.jdbc;

import org.jspecify.annotations.NullMarked;
