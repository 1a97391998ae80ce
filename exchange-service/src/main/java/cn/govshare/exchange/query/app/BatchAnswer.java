package cn.govshare.exchange.query.app;

import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.exchange.query.app.QueryAnswer.Annotated;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.UUID;

/// What several searches of one call found, in their order.
///
/// @param annotations the disputes about what leaves, with the records counted through all answers
public record BatchAnswer(
        UUID accessId,
        ResourceCode resource,
        int revision,
        List<One> answers,
        List<Annotated> annotations,
        QuotaUse quota) {
    public BatchAnswer {
        answers = List.copyOf(answers);
        annotations = List.copyOf(annotations);
    }

    /// What one search found.
    ///
    /// @param more true when more records match than one answer holds
    public record One(List<FoundRecord> records, boolean more) {
        public One {
            records = List.copyOf(records);
        }

        static One of(List<FoundRecord> found, int most) {
            return new One(found.subList(0, Math.min(found.size(), most)), found.size() > most);
        }
    }
}
