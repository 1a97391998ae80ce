package cn.govshare.exchange.bundle.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How bundles are prepared and kept.
///
/// @param keep how long a bundle can be taken
/// @param recheck how often the taking of one is held against the grants in force
@ConfigurationProperties("govshare.bundle")
record BundleSettings(
        @DefaultValue("3d") Duration keep,
        @DefaultValue("1s") Duration recheck) {}
