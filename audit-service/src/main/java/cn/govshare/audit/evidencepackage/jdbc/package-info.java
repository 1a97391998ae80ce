/// Records for packages from PostgreSQL.
@NullMarked
package cn.govshare.audit.evidencepackage.jdbc;

import org.jspecify.annotations.NullMarked;
