package cn.govshare.audit.retention.config;

import java.nio.file.Path;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the trail is kept.
///
/// @param keep how long records stay in the database after their month; never less than 184 days
/// @param archive folder of the archived months
@ConfigurationProperties("govshare.retention")
record RetentionSettings(
        @DefaultValue("3y") Period keep,
        @DefaultValue("audit-archive") Path archive) {}
