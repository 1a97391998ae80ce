package cn.govshare.approval.history;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a case.
///
/// @param caseId an access request, a grant or a negotiation
/// @param article what it rests on
/// @param department whose account did it; null for what the platform did by itself
/// @param account name of the account
/// @param note reasons or terms in words, without a citizen's data
@Article({"17", "24"})
public record CaseStep(
        UUID caseId,
        StepKind kind,
        String article,
        @Nullable DepartmentCode department,
        @Nullable String account,
        @Nullable String note,
        Instant at) {
    public static CaseStep by(Actor actor, UUID caseId, StepKind kind, Instant at) {
        return new CaseStep(caseId, kind, "17", actor.department(), actor.name(), null, at);
    }

    /// What the platform did by itself.
    public static CaseStep byItself(UUID caseId, StepKind kind, Instant at) {
        return new CaseStep(caseId, kind, "17", null, null, null, at);
    }

    public CaseStep noting(@Nullable String words) {
        return new CaseStep(caseId, kind, article, department, account, words, at);
    }

    public CaseStep under(String itsArticle) {
        return new CaseStep(caseId, kind, itsArticle, department, account, note, at);
    }
}
