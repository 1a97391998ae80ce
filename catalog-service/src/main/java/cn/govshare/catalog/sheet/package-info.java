/// Tables that people bring as CSV or Excel: catalogs row by row, lists of codes and of fields whole; never data of
/// citizens (art. 8(1), 21).
@NullMarked
package cn.govshare.catalog.sheet;

import org.jspecify.annotations.NullMarked;
