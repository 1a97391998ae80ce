package cn.govshare.catalog.source.app;

import cn.govshare.catalog.datum.Datum;
import cn.govshare.catalog.datum.Match;
import cn.govshare.catalog.datum.Matching;
import cn.govshare.catalog.datum.WhenDataChange;
import cn.govshare.catalog.source.Place;
import cn.govshare.catalog.source.SourceCandidate;
import cn.govshare.catalog.source.SourceCandidates;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import org.springframework.stereotype.Component;

/// Holds every newly published datum against all that other departments hold.
@Component
@Article("4(3)")
class FindCandidates implements WhenDataChange {
    private final Matching matching;
    private final SourceCandidates candidates;

    FindCandidates(Matching matching, SourceCandidates candidates) {
        this.matching = matching;
        this.candidates = candidates;
    }

    @Override
    public void changed(ResourceCode resource, List<Datum> now) {
        candidates.replace(
                resource, now.stream().flatMap(datum -> of(datum).stream()).toList());
    }

    private List<SourceCandidate> of(Datum datum) {
        return matching.matches(datum.traits(matching.wording())).stream()
                .filter(match -> !match.datum().provider().equals(datum.provider()))
                .map(match -> candidate(datum, match))
                .toList();
    }

    private static SourceCandidate candidate(Datum datum, Match match) {
        return new SourceCandidate(Place.of(datum), Place.of(match.datum()), match.likeness(), "");
    }
}
