/// The typed tables that hold what departments push.
@NullMarked
package cn.govshare.exchange.dataset;

import org.jspecify.annotations.NullMarked;
