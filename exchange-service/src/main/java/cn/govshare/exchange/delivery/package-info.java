/// Subscriptions of departments to data sets, and the deliveries by which their copies follow (art. 16, 18).
@NullMarked
package cn.govshare.exchange.delivery;

import org.jspecify.annotations.NullMarked;
