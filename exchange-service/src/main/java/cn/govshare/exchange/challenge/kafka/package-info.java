/// What the statutory clock answers to the duties of challenges.
@NullMarked
package cn.govshare.exchange.challenge.kafka;

import org.jspecify.annotations.NullMarked;
