/// Makes and finds the tables of data sets in PostgreSQL, under names that the platform generates.
@NullMarked
package cn.govshare.exchange.dataset.jdbc;

import org.jspecify.annotations.NullMarked;
