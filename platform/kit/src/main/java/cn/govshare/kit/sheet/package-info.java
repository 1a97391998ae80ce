/// Tables for spreadsheets, CSV and Excel, written as their rows come and safe to open.
@NullMarked
package cn.govshare.kit.sheet;

import org.jspecify.annotations.NullMarked;
