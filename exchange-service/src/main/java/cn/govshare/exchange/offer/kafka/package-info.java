/// Feeds the copy of the catalog from its events.
@NullMarked
package cn.govshare.exchange.offer.kafka;

import org.jspecify.annotations.NullMarked;
