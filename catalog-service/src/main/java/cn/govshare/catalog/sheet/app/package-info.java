/// How tables are read from files.
@NullMarked
package cn.govshare.catalog.sheet.app;

import org.jspecify.annotations.NullMarked;
