/// Learns of mergers from the catalog.
@NullMarked
package cn.govshare.exchange.succession.kafka;

import org.jspecify.annotations.NullMarked;
