package cn.govshare.exchange.access.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the ledger of accesses is kept.
///
/// @param keep how long it knows who received what; corrections reach back no further
@ConfigurationProperties("govshare.ledger")
record LedgerSettings(@DefaultValue("400d") Duration keep) {}
