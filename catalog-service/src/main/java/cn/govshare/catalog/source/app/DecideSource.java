package cn.govshare.catalog.source.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.datum.HeldData;
import cn.govshare.catalog.source.Place;
import cn.govshare.catalog.source.SourceCandidates;
import cn.govshare.catalog.source.SourceCase;
import cn.govshare.catalog.source.SourceProblem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bureau asks which department is the source of a datum, and decides.
@Component
@Article("4(3)")
public class DecideSource {
    private final CaseBook<SourceCase> cases;
    private final SourceCandidates candidates;
    private final HeldData held;
    private final Clock clock;

    DecideSource(CaseBook<SourceCase> cases, SourceCandidates candidates, HeldData held, Clock clock) {
        this.cases = cases;
        this.candidates = candidates;
        this.held = held;
        this.clock = clock;
    }

    /// An item of an entry in force.
    public record Held(ResourceCode resource, String item) {}

    /// @throws PolicyViolation naming every place that is none
    public SourceCase open(String title, List<Held> asked, @Nullable String key, Actor actor) {
        return cases.begin("catalog.source-case.open", actor, key, List.of(title, asked), number -> {
            var opened = SourceCase.open(number, title, places(asked), actor);
            candidates.settle(opened.id(), opened.places());
            return opened;
        });
    }

    private List<Place> places(List<Held> asked) {
        var places = new ArrayList<Place>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < asked.size(); i++) {
            var at = "/data/" + i;
            held.find(asked.get(i).resource(), asked.get(i).item())
                    .map(Place::of)
                    .ifPresentOrElse(
                            places::add,
                            () -> faults.add(new Fault(
                                    at,
                                    "no-such-datum",
                                    Text.of("没有已发布的该信息项。", "There is no such item in force."),
                                    "4(3)")));
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    SourceProblem.NO_SUCH_DATUM,
                    Text.of("共 %s 个信息项不存在或未发布。", "%s items are none, or not in force.")
                            .with(faults.size()),
                    faults);
        }
        return places.stream().distinct().toList();
    }

    public SourceCase nameSource(UUID id, DepartmentCode source, String reason, SeenVersion seen, Actor actor) {
        return cases.change(
                id,
                seen,
                "catalog.source-case.decide",
                actor,
                each -> each.nameSource(source, reason, actor, clock.instant()));
    }

    public SourceCase tellApart(UUID id, String reason, SeenVersion seen, Actor actor) {
        return cases.change(
                id, seen, "catalog.source-case.decide", actor, each -> each.tellApart(reason, actor, clock.instant()));
    }

    public SourceCase reopen(UUID id, String reason, SeenVersion seen, Actor actor) {
        return cases.change(
                id, seen, "catalog.source-case.reopen", actor, each -> each.reopen(reason, actor, clock.instant()));
    }
}
