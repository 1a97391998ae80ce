/// Which data the departments hold by the catalog, and which of them are the same datum under other names (art. 4(3)).
@NullMarked
package cn.govshare.catalog.datum;

import org.jspecify.annotations.NullMarked;
