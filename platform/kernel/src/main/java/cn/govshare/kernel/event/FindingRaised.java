package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.BreachKind;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule found one of the situations of art. 26 in what happened. The bureau decides whether it becomes a notice.
///
/// @param finding id of the finding; the same situation is the same id
/// @param department the department that it is held against
/// @param article the paragraph of art. 26, as in `26(3)`
/// @param facts what it rests on, by name: dates, counts and ids, without a citizen's data
public record FindingRaised(
        UUID finding,
        BreachKind breach,
        String article,
        DepartmentCode department,
        @Nullable UUID caseId,
        @Nullable ResourceCode resource,
        Map<String, String> facts,
        Instant raisedAt,
        long version)
        implements Event {
    public FindingRaised {
        facts = Map.copyOf(facts);
    }

    @Override
    public String aggregateId() {
        return finding.toString();
    }
}
