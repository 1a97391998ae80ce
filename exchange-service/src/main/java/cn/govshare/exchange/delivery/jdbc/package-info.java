/// Subscriptions and deliveries in PostgreSQL.
@NullMarked
package cn.govshare.exchange.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
