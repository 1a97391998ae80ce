/// Subscriptions and deliveries over HTTP.
@NullMarked
package cn.govshare.exchange.delivery.web;

import org.jspecify.annotations.NullMarked;
