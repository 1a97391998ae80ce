package cn.govshare.catalog.need.app;

import cn.govshare.catalog.datum.Datum;
import cn.govshare.catalog.datum.Match;
import cn.govshare.catalog.datum.Matching;
import cn.govshare.catalog.need.Coverage;
import cn.govshare.catalog.need.Field;
import cn.govshare.catalog.need.FieldAnswer;
import cn.govshare.catalog.need.Holding;
import cn.govshare.catalog.need.OwnGrants;
import cn.govshare.catalog.need.Standing;
import cn.govshare.catalog.need.Way;
import cn.govshare.catalog.source.Sources;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says field by field what the platform has, from whom, and how the asking department comes to it. A source that was
/// decided on comes first.
@Component
@Article({"4(3)", "17(2)"})
class AnswerFields implements Coverage {
    private static final Comparator<Holding> BEST_FIRST = Comparator.comparing((Holding each) -> !each.isSource())
            .thenComparing(Comparator.comparingInt(Holding::score).reversed())
            .thenComparing(Holding::way)
            .thenComparing(Holding::resource);

    private final Matching matching;
    private final Sources sources;
    private final OwnGrants grants;
    private final NeedSettings settings;
    private final Clock clock;

    AnswerFields(Matching matching, Sources sources, OwnGrants grants, NeedSettings settings, Clock clock) {
        this.matching = matching;
        this.sources = sources;
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<FieldAnswer> of(List<Field> fields, DepartmentCode asker) {
        return fields.stream().map(field -> answer(field, asker)).toList();
    }

    private FieldAnswer answer(Field field, DepartmentCode asker) {
        var holdings = matching.matches(field.traits(matching.wording())).stream()
                .map(match -> holding(match, asker))
                .sorted(BEST_FIRST)
                .limit(settings.mostHoldings())
                .toList();
        return new FieldAnswer(field, standing(holdings), holdings);
    }

    private Standing standing(List<Holding> holdings) {
        if (holdings.stream()
                .anyMatch(each -> each.way().isOpen()
                        && each.score() >= matching.thresholds().sure())) {
            return Standing.HELD;
        }
        return holdings.isEmpty() ? Standing.NOT_HELD : Standing.PERHAPS_HELD;
    }

    private Holding holding(Match match, DepartmentCode asker) {
        var datum = match.datum();
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var grant = grants.grant(asker, datum.resource(), datum.item(), today);
        return new Holding(
                datum.resource(),
                datum.resourceName(),
                datum.provider(),
                datum.item(),
                datum.label(),
                match.likeness().score(),
                match.likeness().reasons(),
                way(datum, asker, grant),
                grant.orElse(null),
                sources.named(datum.resource(), datum.item())
                        .filter(decided -> datum.provider().equals(decided.source()))
                        .isPresent());
    }

    private static Way way(Datum datum, DepartmentCode asker, Optional<UUID> grant) {
        if (datum.provider().equals(asker)) {
            return Way.OWN;
        }
        if (grant.isPresent()) {
            return Way.GRANTED;
        }
        return switch (datum.sharingType()) {
            case UNCONDITIONAL -> Way.DIRECT;
            case CONDITIONAL -> Way.REQUEST;
            case NOT_SHARED -> Way.NEGOTIATE;
        };
    }
}
