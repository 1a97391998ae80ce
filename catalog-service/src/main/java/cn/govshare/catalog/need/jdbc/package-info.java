/// The grants that a department holds, as the search's copy has them.
@NullMarked
package cn.govshare.catalog.need.jdbc;

import org.jspecify.annotations.NullMarked;
