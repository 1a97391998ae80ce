package cn.govshare.catalog.source.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.datum.Datum;
import cn.govshare.catalog.datum.Match;
import cn.govshare.catalog.datum.Matching;
import cn.govshare.catalog.source.SourceCandidates;
import cn.govshare.catalog.source.SourceCase;
import cn.govshare.catalog.source.SourceCaseStatus;
import cn.govshare.catalog.source.Sources;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells who compiles an entry at once which of its items another department holds already, and who is the source.
@Component
@Article("4(3)")
public class FindRepeats implements Sources {
    private static final int MOST_PLACES = 3;

    private final Matching matching;
    private final SourceCandidates candidates;
    private final CaseBook<SourceCase> cases;

    FindRepeats(Matching matching, SourceCandidates candidates, CaseBook<SourceCase> cases) {
        this.matching = matching;
        this.candidates = candidates;
        this.cases = cases;
    }

    /// An item that repeats what others hold.
    ///
    /// @param others where it is held, the likeliest first
    /// @param settled the case that names another department as its source; absent when none does yet
    public record Repeat(
            Datum datum, List<Match> others, @Nullable SourceCase settled) {}

    /// @param data the entry's data as they would be published
    public List<Repeat> repeats(List<Datum> data) {
        return data.stream().flatMap(datum -> repeat(datum).stream()).toList();
    }

    private Optional<Repeat> repeat(Datum datum) {
        var others = matching.matches(datum.traits(matching.wording())).stream()
                .filter(match -> !match.datum().provider().equals(datum.provider()))
                .filter(match -> !areToldApart(datum, match.datum()))
                .limit(MOST_PLACES)
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var settled = others.stream()
                .flatMap(match -> named(match.datum().resource(), match.datum().item()).stream())
                .findFirst();
        boolean isItself =
                settled.filter(each -> datum.provider().equals(each.source())).isPresent();
        return isItself ? Optional.empty() : Optional.of(new Repeat(datum, others, settled.orElse(null)));
    }

    private boolean areToldApart(Datum one, Datum other) {
        var both = candidates.casesOf(one.resource(), one.item());
        return candidates.casesOf(other.resource(), other.item()).stream()
                .filter(both::contains)
                .anyMatch(id -> status(id) == SourceCaseStatus.DIFFERENT_THINGS);
    }

    private SourceCaseStatus status(UUID id) {
        return cases.find(id).map(SourceCase::status).orElse(SourceCaseStatus.OPEN);
    }

    @Override
    public Optional<SourceCase> named(ResourceCode resource, String item) {
        return candidates.casesOf(resource, item).stream()
                .flatMap(id -> cases.find(id).stream())
                .filter(each -> each.status() == SourceCaseStatus.SOURCE_NAMED)
                .findFirst();
    }
}
