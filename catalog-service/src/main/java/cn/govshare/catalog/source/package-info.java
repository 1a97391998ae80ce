/// One datum, one source: where departments hold the same datum, which of them is its source (art. 4(3)).
@NullMarked
package cn.govshare.catalog.source;

import org.jspecify.annotations.NullMarked;
