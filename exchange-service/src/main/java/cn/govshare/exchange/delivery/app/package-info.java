/// How departments subscribe, take deliveries and acknowledge them.
@NullMarked
package cn.govshare.exchange.delivery.app;

import org.jspecify.annotations.NullMarked;
