/// Legal grounds and duties in PostgreSQL.
@NullMarked
package cn.govshare.catalog.legalbasis.jdbc;

import org.jspecify.annotations.NullMarked;
