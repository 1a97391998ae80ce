package cn.govshare.catalog.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a column's values.
///
/// @param position from 0; [#NO_COLUMN] for a field that is stated by no cell of the table
/// @param heading empty for such a field
/// @param field what it was taken for; absent when it was not taken
/// @param counts how many values were treated how
/// @param samples the first different values of each treatment that changed something, and how often each came
public record ColumnReport(
        int position, String heading, @Nullable ImportField field, Map<Treatment, Long> counts, List<Sample> samples) {
    /// The position of what no column states.
    public static final int NO_COLUMN = -1;

    private static final int MOST_SAMPLES = 20;

    /// @param to what it was taken as; the fault when it was refused
    public record Sample(Treatment how, String from, String to, long count) {}

    /// True for a column of the table.
    public boolean isOfTable() {
        return position != NO_COLUMN;
    }

    public ColumnReport {
        var copy = new EnumMap<Treatment, Long>(Treatment.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        samples = List.copyOf(samples);
    }

    /// Counts while rows are read.
    public static final class Tally {
        private final int position;
        private final String heading;
        private final @Nullable ImportField field;
        private final Map<Treatment, Long> counts = new EnumMap<>(Treatment.class);
        private final List<Sample> samples = new ArrayList<>();

        Tally(int position, String heading, @Nullable ImportField field) {
            this.position = position;
            this.heading = heading;
            this.field = field;
        }

        /// Goes on from what was counted before.
        void resume(ColumnReport before) {
            counts.putAll(before.counts());
            samples.addAll(before.samples());
        }

        void count(Treatment how, String from, String to) {
            counts.merge(how, 1L, Long::sum);
            if (how == Treatment.NORMALISED || how == Treatment.GUESSED || how == Treatment.REFUSED) {
                sample(how, Wording.cut(from), Wording.cut(to));
            }
        }

        private void sample(Treatment how, String from, String to) {
            int ofThis = 0;
            for (int i = 0; i < samples.size(); i++) {
                var each = samples.get(i);
                if (each.how() == how) {
                    ofThis++;
                    if (each.from().equals(from) && each.to().equals(to)) {
                        samples.set(i, new Sample(how, from, to, each.count() + 1));
                        return;
                    }
                }
            }
            if (ofThis < MOST_SAMPLES) {
                samples.add(new Sample(how, from, to, 1));
            }
        }

        public ColumnReport report() {
            return new ColumnReport(position, heading, field, counts, samples);
        }
    }
}
