package cn.govshare.exchange.query;

import java.time.Duration;

/// @param timeout longest run of a query in the database
public record QueryLimits(Duration timeout) {}
