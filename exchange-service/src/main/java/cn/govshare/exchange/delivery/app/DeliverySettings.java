package cn.govshare.exchange.delivery.app;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Limits of deliveries.
///
/// @param maxChanges most changes of one delivery
/// @param recheck how often a running delivery is held against the grants in force
@Validated
@ConfigurationProperties("govshare.delivery")
record DeliverySettings(
        @DefaultValue("100000") @Positive int maxChanges,
        @DefaultValue("1s") Duration recheck) {}
