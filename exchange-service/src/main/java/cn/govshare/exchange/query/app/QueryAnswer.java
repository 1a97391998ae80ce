package cn.govshare.exchange.query.app;

import cn.govshare.exchange.challenge.Annotation;
import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Records that may leave, under the id of the access that is on the trail already.
///
/// @param annotations the disputes about what leaves
/// @param next where the following page begins; absent when no more records match
/// @param quota what is taken of the day's quota
public record QueryAnswer(
        UUID accessId,
        ResourceCode resource,
        int revision,
        List<FoundRecord> records,
        List<Annotated> annotations,
        Optional<String> next,
        QuotaUse quota) {
    public QueryAnswer {
        records = List.copyOf(records);
        annotations = List.copyOf(annotations);
    }

    /// A dispute about what leaves.
    ///
    /// @param record which of the records, from 0; absent when the items are doubted throughout
    public record Annotated(Annotation annotation, Optional<Integer> record) {}
}
