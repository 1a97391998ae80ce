package cn.govshare.audit.inquiry;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A question that a supervisor keeps to ask it again.
///
/// @param account the account of its author
/// @param author the author's user name
/// @param shared whether the author's colleagues see it too
/// @param criteria the criteria as they were given
@Article("24")
public record SavedQuestion(
        UUID id,
        DepartmentCode department,
        String account,
        String author,
        String name,
        boolean shared,
        Map<Criterion, String> criteria,
        Instant savedAt) {
    public SavedQuestion {
        criteria = Map.copyOf(criteria);
    }

    /// @throws cn.govshare.kernel.problem.MalformedInput when it could not be asked
    public static SavedQuestion of(
            UUID id, Actor author, String name, boolean shared, Map<Criterion, String> criteria, Instant now) {
        AuditQuestion.read(criteria);
        return new SavedQuestion(id, author.department(), author.account(), author.name(), name, shared, criteria, now);
    }

    public boolean isOf(Actor actor) {
        return account.equals(actor.account());
    }

    public boolean isSeenBy(Actor actor) {
        return isOf(actor) || (shared && actor.belongsTo(department));
    }

    public AuditQuestion question() {
        return AuditQuestion.read(criteria);
    }
}
