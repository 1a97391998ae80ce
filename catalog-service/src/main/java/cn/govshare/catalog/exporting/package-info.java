/// Handing the catalog out: as tables that can be taken in again, as JSON, as DCAT 3, and an entry as a printed sheet
/// (art. 7).
@NullMarked
package cn.govshare.catalog.exporting;

import org.jspecify.annotations.NullMarked;
