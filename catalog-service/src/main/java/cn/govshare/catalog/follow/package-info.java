/// What changes in the catalog, in the order that it happened, and who follows which entry (art. 7).
@NullMarked
package cn.govshare.catalog.follow;

import org.jspecify.annotations.NullMarked;
