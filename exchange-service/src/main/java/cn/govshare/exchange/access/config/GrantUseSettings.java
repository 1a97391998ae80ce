package cn.govshare.exchange.access.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the use of grants is told to the city.
///
/// @param every pause between two tellings; each tells once of a grant and a day, however many calls there were
@ConfigurationProperties("govshare.grant-use")
record GrantUseSettings(@DefaultValue("1m") Duration every) {
    GrantUseSettings {
        if (every.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException(
                    "govshare.grant-use.every 至少为 100ms。 / govshare.grant-use.every is at least 100ms.");
        }
    }
}
