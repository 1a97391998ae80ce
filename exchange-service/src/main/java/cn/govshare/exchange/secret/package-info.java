/// Secrets that the replicas of the exchange share among themselves, and nobody else has.
@NullMarked
package cn.govshare.exchange.secret;

import org.jspecify.annotations.NullMarked;
