package cn.govshare.auditorkit.verify;

import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Each producer numbers its records without a gap. Records of two producers' numbers arrive in any order, so a
/// number that is not in the package may be in that of the month before or after: worth a remark, not a fault.
final class ProducerCounts {
    private final Map<String, Count> counts = new TreeMap<>();

    void count(Map<String, @Nullable Object> record) {
        if (record.get("producerInstance") instanceof String instance
                && record.get("producerSequence") instanceof Long number) {
            var producer = "%s %s".formatted(record.get("producer"), instance);
            counts.merge(producer, new Count(number, number, 1), Count::and);
        }
    }

    /// For packages that leave nothing out.
    List<Text> remarks() {
        return counts.entrySet().stream()
                .filter(each -> each.getValue().missing() > 0)
                .map(each -> Text.of(
                                "%s 的编号 %s 至 %s 之间有 %s 个不在本包内,应在前后月份的包中。",
                                "Of the numbers %2$s to %3$s of %1$s, %4$s are not in this package; look for them in those"
                                        + " of the months before and after.")
                        .with(
                                each.getKey(),
                                each.getValue().least(),
                                each.getValue().greatest(),
                                each.getValue().missing()))
                .toList();
    }

    private record Count(long least, long greatest, long seen) {
        private Count and(Count other) {
            return new Count(Math.min(least, other.least), Math.max(greatest, other.greatest), seen + other.seen);
        }

        private long missing() {
            return greatest - least + 1 - seen;
        }
    }
}
