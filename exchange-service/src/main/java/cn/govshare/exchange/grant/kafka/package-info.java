/// Feeds the grant book from the events of approval.
@NullMarked
package cn.govshare.exchange.grant.kafka;

import org.jspecify.annotations.NullMarked;
