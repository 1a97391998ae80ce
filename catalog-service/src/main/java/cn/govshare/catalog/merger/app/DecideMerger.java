package cn.govshare.catalog.merger.app;

import cn.govshare.catalog.merger.Merger;
import cn.govshare.catalog.merger.MergerPlan;
import cn.govshare.catalog.merger.MergerProblem;
import cn.govshare.catalog.merger.Mergers;
import cn.govshare.catalog.merger.Signature;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A second person of the bureau confirms a merger, or it is taken back before its day.
@Component
@Article("27")
public class DecideMerger {
    private final ShowMerger showMerger;
    private final Mergers mergers;
    private final CarryOutMergers carryOut;
    private final AuditTrail trail;
    private final Clock clock;

    DecideMerger(ShowMerger showMerger, Mergers mergers, CarryOutMergers carryOut, AuditTrail trail, Clock clock) {
        this.showMerger = showMerger;
        this.mergers = mergers;
        this.carryOut = carryOut;
        this.trail = trail;
        this.clock = clock;
    }

    /// Confirms; a merger whose day has come is carried out at once.
    ///
    /// @throws cn.govshare.kernel.problem.Forbidden when it is the person who proposed it
    /// @throws PolicyViolation naming everything that stands in the way
    @Transactional
    public Merger confirm(UUID id, SeenVersion seen, Actor actor) {
        var confirmed = seen(id, seen).confirm(Signature.of(actor, clock.instant()));
        refuseObstacles(confirmed.plan());
        mergers.save(confirmed);
        record("catalog.department-merger.confirm", confirmed, actor);
        boolean isDue = !confirmed.plan().on().isAfter(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        return isDue ? carryOut.carryOut(confirmed) : confirmed;
    }

    /// @throws cn.govshare.kernel.problem.Conflict when it is over
    @Transactional
    public Merger withdraw(UUID id, SeenVersion seen, Actor actor) {
        var withdrawn = seen(id, seen).withdraw();
        mergers.save(withdrawn);
        record("catalog.department-merger.withdraw", withdrawn, actor);
        return withdrawn;
    }

    private Merger seen(UUID id, SeenVersion seen) {
        var merger = showMerger.show(id);
        seen.mustBe(merger.version());
        return merger;
    }

    private void refuseObstacles(MergerPlan plan) {
        var obstacles = showMerger.preview(plan).obstacles();
        if (!obstacles.isEmpty()) {
            throw new PolicyViolation(
                    MergerProblem.STANDS_IN_THE_WAY,
                    Text.of("有 %s 项须先处理。", "%s things have to be put right first.")
                            .with(obstacles.size()),
                    obstacles.stream()
                            .map(each -> new Fault("/dissolved", "stands-in-the-way", each, "27"))
                            .toList());
        }
    }

    private void record(String action, Merger merger, Actor actor) {
        trail.record(AuditDraft.of(action, actor)
                .subject(merger.plan().dissolved().value())
                .caseId(merger.id())
                .article("27")
                .done());
    }
}
