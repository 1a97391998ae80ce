package cn.govshare.audit.log;

import cn.govshare.kernel.vocabulary.Article;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// What is known of one producer's stream of records: the numbers run from 1 without a gap, but records of several
/// partitions come in any order. A number that does not come is missed. Not safe for several threads.
@Article("24")
public final class ProducerStream {
    private final UUID instance;
    private final String producer;
    private final TreeMap<Long, Gap> gaps = new TreeMap<>();
    private long highest;

    /// Numbers that have not come.
    ///
    /// @param from the first of them
    /// @param to the last of them
    /// @param noticedAt when a later one came
    /// @param told whether somebody was alarmed
    public record Gap(long from, long to, Instant noticedAt, boolean told) {
        /// How many numbers are missing.
        public long size() {
            return to - from + 1;
        }
    }

    public ProducerStream(UUID instance, String producer, long highest, Collection<Gap> gaps) {
        this.instance = instance;
        this.producer = producer;
        this.highest = highest;
        gaps.forEach(gap -> this.gaps.put(gap.from(), gap));
    }

    /// A stream of which nothing has come yet.
    public static ProducerStream unknown(UUID instance, String producer) {
        return new ProducerStream(instance, producer, 0, List.of());
    }

    /// Takes note of a record.
    ///
    /// @return false when another record had this number
    public boolean take(long sequence, Instant now) {
        if (sequence > highest) {
            if (sequence > highest + 1) {
                add(new Gap(highest + 1, sequence - 1, now, false));
            }
            highest = sequence;
            return true;
        }
        var around = gaps.floorEntry(sequence);
        if (around == null || around.getValue().to() < sequence) {
            return false;
        }
        split(around.getValue(), sequence);
        return true;
    }

    private void split(Gap gap, long sequence) {
        gaps.remove(gap.from());
        if (gap.from() < sequence) {
            add(new Gap(gap.from(), sequence - 1, gap.noticedAt(), gap.told()));
        }
        if (sequence < gap.to()) {
            add(new Gap(sequence + 1, gap.to(), gap.noticedAt(), gap.told()));
        }
    }

    private void add(Gap gap) {
        gaps.put(gap.from(), gap);
    }

    public UUID instance() {
        return instance;
    }

    public String producer() {
        return producer;
    }

    public long highest() {
        return highest;
    }

    public List<Gap> gaps() {
        return List.copyOf(gaps.values());
    }

    /// The gaps that were noticed before the given time and that nobody was told of; told from now on.
    public List<Gap> tell(Instant noticedBefore) {
        var told = gaps.values().stream()
                .filter(gap -> !gap.told() && gap.noticedAt().isBefore(noticedBefore))
                .toList();
        told.forEach(gap -> add(new Gap(gap.from(), gap.to(), gap.noticedAt(), true)));
        return told;
    }
}
