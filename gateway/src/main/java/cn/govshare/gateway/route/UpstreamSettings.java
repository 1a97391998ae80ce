package cn.govshare.gateway.route;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the services are and how long they are waited for. There is no limit on how long an answer takes in all.
///
/// @param catalog base address of the catalog service (`GOVSHARE_CATALOG_URL`)
/// @param exchange base address of the exchange service (`GOVSHARE_EXCHANGE_URL`)
/// @param approval base address of the approval service (`GOVSHARE_APPROVAL_URL`)
/// @param audit base address of the audit service (`GOVSHARE_AUDIT_URL`)
/// @param connectWithin longest wait for a connection
/// @param answerWithin longest silence of a service
/// @param transferWithin longest silence of a service that takes in or gives out rows
/// @param connections most connections to one service
@Validated
@ConfigurationProperties("govshare.gateway")
record UpstreamSettings(
        URI catalog,
        URI exchange,
        URI approval,
        URI audit,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("60s") Duration answerWithin,
        @DefaultValue("30m") Duration transferWithin,
        @DefaultValue("500") @Positive int connections) {
    URI of(Upstream upstream) {
        return switch (upstream) {
            case CATALOG -> catalog;
            case EXCHANGE -> exchange;
            case APPROVAL -> approval;
            case AUDIT -> audit;
        };
    }
}
