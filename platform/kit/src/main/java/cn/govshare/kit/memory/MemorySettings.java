package cn.govshare.kit.memory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a service answers from memory.
///
/// @param age after which an answer is read anew: within it a change by another replica is noticed
/// @param most answers of each kind that are kept
@ConfigurationProperties("govshare.memory")
record MemorySettings(
        @DefaultValue("1s") Duration age,
        @DefaultValue("100000") int most) {
    private static final Duration GREATEST = Duration.ofSeconds(3);

    MemorySettings {
        if (age.isNegative() || age.compareTo(GREATEST) > 0 || most < 1) {
            throw new IllegalArgumentException(
                    "govshare.memory.age 为 0 至 3s,most 至少为 1。 / govshare.memory.age is 0 to 3s, most at least 1.");
        }
    }
}
