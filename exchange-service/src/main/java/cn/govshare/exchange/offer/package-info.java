/// What the catalog has published: the exchange's own copy of its entries, withdrawn ones kept as withdrawn.
@NullMarked
package cn.govshare.exchange.offer;

import org.jspecify.annotations.NullMarked;
