package cn.govshare.audit.watch.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often the watch looks at the trail.
///
/// @param every pause between two looks when nothing waits, at least 100 ms
@ConfigurationProperties("govshare.watch")
record WatchSettings(@DefaultValue("2s") Duration every) {
    WatchSettings {
        if (every.toMillis() < 100) {
            throw new IllegalArgumentException(
                    "govshare.watch.every 至少为 100ms。 / govshare.watch.every is at least 100ms.");
        }
    }
}
