package cn.govshare.catalog.source.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.casebook.CaseQuery;
import cn.govshare.catalog.source.SourceCandidate;
import cn.govshare.catalog.source.SourceCandidates;
import cn.govshare.catalog.source.SourceCase;
import cn.govshare.catalog.source.SourceCaseStatus;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Departments see where they hold what others hold too; the bureau sees the city's.
@Component
@Article("4(3)")
public class ReadSources {
    private final CaseBook<SourceCase> cases;
    private final SourceCandidates candidates;

    ReadSources(CaseBook<SourceCase> cases, SourceCandidates candidates) {
        this.cases = cases;
        this.candidates = candidates;
    }

    /// @param least the lowest score, 1 to 100
    public List<SourceCandidate> candidates(int least, @Nullable String after, int limit, Actor actor) {
        return candidates.open(actor.is(Role.PLATFORM_OPERATOR) ? null : actor.department(), least, after, limit);
    }

    public List<SourceCase> cases(@Nullable SourceCaseStatus status, @Nullable String after, int limit) {
        return cases.list(new CaseQuery(null, status == null ? null : status.name(), after, limit));
    }

    public SourceCase one(UUID id, Actor actor) {
        return cases.read(id, actor);
    }
}
