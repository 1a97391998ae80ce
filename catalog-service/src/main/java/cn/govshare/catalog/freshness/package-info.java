/// Whether the data of an entry arrives as often as its department promised (art. 9(1), 18(1)).
@NullMarked
package cn.govshare.catalog.freshness;

import org.jspecify.annotations.NullMarked;
