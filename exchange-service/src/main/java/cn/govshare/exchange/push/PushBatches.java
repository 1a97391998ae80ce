package cn.govshare.exchange.push;

import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The receipts of merged batches, with what was found in their rows.
public interface PushBatches {
    Optional<PushBatch> find(ResourceCode resource, BatchNumber number);

    void save(PushBatch batch, Findings findings);

    /// What was found in a batch's rows.
    ///
    /// @param faults the first faults, one by one
    /// @param counts how often each rule was broken in all
    /// @param quarantined rejected rows as they came, as far as they are kept
    record Findings(List<RowFault> faults, List<Count> counts, List<QuarantinedRow> quarantined) {
        public Findings {
            faults = List.copyOf(faults);
            counts = List.copyOf(counts);
            quarantined = List.copyOf(quarantined);
        }
    }

    /// How often a rule was broken.
    record Count(String item, RowRule rule, Severity severity, long count) {}

    /// @param seq place of the fault among those of its batch, from 1
    record StoredFault(long seq, RowFault fault) {}

    List<StoredFault> faults(UUID batch, long after, int limit);

    List<Count> counts(UUID batch);

    /// Rejected rows as they came, the first after this one.
    List<QuarantinedRow> quarantined(UUID batch, long afterRow, int limit);

    /// How many rejected rows are still kept.
    long quarantinedRows(UUID batch);

    /// Erases the rejected rows of a batch, because they were mended.
    void releaseQuarantine(UUID batch);

    /// Erases rejected rows that came before this moment.
    ///
    /// @return how many
    long eraseQuarantine(Instant before);

    /// What the pushes of a day were like, Asia/Shanghai.
    record DayOfPushes(LocalDate day, long batches, long rows, long rejected, long warned) {}

    /// The days since then on which something was merged, the newest first.
    List<DayOfPushes> days(ResourceCode resource, Instant since);

    /// How often rules were broken since then, the most frequent first.
    List<Count> counts(ResourceCode resource, Instant since);

    /// @param seq place of the batch among all of them
    record StoredBatch(long seq, PushBatch batch) {}

    /// Batches of a data set, the newest first.
    ///
    /// @param before batches that came before the one of this place
    List<StoredBatch> latest(ResourceCode resource, long before, int limit);
}
