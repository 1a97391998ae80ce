/// The grant book and the one place that decides whether data may be used (art. 16 to 18).
@NullMarked
package cn.govshare.exchange.grant;

import org.jspecify.annotations.NullMarked;
