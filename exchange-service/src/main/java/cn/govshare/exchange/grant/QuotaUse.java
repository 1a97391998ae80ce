package cn.govshare.exchange.grant;

import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.GrantQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is taken of a grant's daily quota, told to the caller with each answer, so that he learns of the end before it
/// comes.
///
/// @param calls calls of the day, this one included
/// @param rows rows of the day
@Article("18")
public record QuotaUse(GrantQuota quota, long calls, long rows) {
    /// Of a use that has no quota.
    public static final QuotaUse NONE = new QuotaUse(GrantQuota.UNLIMITED, 0, 0);

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private record Left(long quota, long left) {}

    /// The fields of the answer (`RateLimit-Policy` and `RateLimit` of the IETF's httpapi group): policy `calls` in
    /// calls, policy `rows` in rows, each for the day of Asia/Shanghai. None without a quota.
    public Map<String, String> fields(Instant now) {
        var kinds = kinds();
        if (kinds.isEmpty()) {
            return Map.of();
        }
        long seconds = secondsLeft(now);
        return Map.of(
                "RateLimit-Policy",
                kinds.entrySet().stream()
                        .map(each -> "\"%s\";q=%d;w=%d"
                                .formatted(each.getKey(), each.getValue().quota(), DAY))
                        .collect(Collectors.joining(", ")),
                "RateLimit",
                kinds.entrySet().stream()
                        .map(each -> "\"%s\";r=%d;t=%d"
                                .formatted(each.getKey(), each.getValue().left(), seconds))
                        .collect(Collectors.joining(", ")));
    }

    private Map<String, Left> kinds() {
        var kinds = new LinkedHashMap<String, Left>();
        put(kinds, "calls", quota.callsPerDay(), calls);
        put(kinds, "rows", quota.rowsPerDay(), rows);
        return kinds;
    }

    private static void put(Map<String, Left> kinds, String kind, @Nullable Long most, long taken) {
        if (most != null) {
            kinds.put(kind, new Left(most, Math.max(0, most - taken)));
        }
    }

    /// Seconds until the quotas begin anew, at midnight in Shanghai.
    public static long secondsLeft(Instant now) {
        var tomorrow =
                now.atZone(WorkingCalendar.ZONE).toLocalDate().plusDays(1).atStartOfDay(WorkingCalendar.ZONE);
        return Math.max(1, Duration.between(now, tomorrow.toInstant()).toSeconds());
    }
}
