/// Tables that people bring as CSV or Excel, read whole: lists of codes and of fields, never data of citizens (art.
/// 21).
@NullMarked
package cn.govshare.catalog.sheet;

import org.jspecify.annotations.NullMarked;
