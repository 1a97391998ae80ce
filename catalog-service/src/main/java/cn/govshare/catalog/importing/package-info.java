/// Taking in catalogs from tables: what each column means, how each value is understood, and what became of each row
/// (art. 8).
@NullMarked
package cn.govshare.catalog.importing;

import org.jspecify.annotations.NullMarked;
