package cn.govshare.catalog.search.app;

import cn.govshare.catalog.search.FacetCount;
import cn.govshare.catalog.search.Hit;
import cn.govshare.catalog.search.Place;
import cn.govshare.catalog.search.SearchEntries;
import cn.govshare.catalog.search.SearchFilter;
import cn.govshare.catalog.search.SearchQuestion;
import cn.govshare.catalog.search.SearchWords;
import cn.govshare.catalog.search.Viewer;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Anybody looks for entries: what is published, and of what is not, what he may see.
@Component
@Article("7")
public class SearchCatalog {
    private final SearchEntries entries;
    private final Clock clock;

    SearchCatalog(SearchEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// What somebody asks by these words and filters.
    ///
    /// @param typed the words as typed; the empty text for everything
    public SearchQuestion question(String typed, SearchFilter filter, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return new SearchQuestion(SearchWords.of(typed), filter, Viewer.of(actor, today));
    }

    /// @return the next results behind a place, one more than the page when there are more
    @Transactional(readOnly = true)
    public List<Hit> search(SearchQuestion question, Place after, int limit) {
        return entries.find(question, after, limit);
    }

    /// Counts over all results.
    public record Counts(long total, List<FacetCount> facets) {
        public Counts {
            facets = List.copyOf(facets);
        }
    }

    @Transactional(readOnly = true)
    public Counts count(SearchQuestion question) {
        return new Counts(entries.total(question), entries.count(question));
    }

    @Transactional(readOnly = true)
    public List<String> suggest(SearchQuestion question, int limit) {
        return entries.names(question, limit);
    }
}
