package cn.govshare.catalog.merger.app;

import cn.govshare.catalog.department.app.ShowDepartment;
import cn.govshare.catalog.merger.Merger;
import cn.govshare.catalog.merger.MergerPlan;
import cn.govshare.catalog.merger.MergerRule;
import cn.govshare.catalog.merger.Mergers;
import cn.govshare.catalog.merger.Signature;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bureau prepares a merger. Nothing changes until a second person has confirmed it and its day has come.
@Component
public class ProposeMerger {
    private final ShowDepartment showDepartment;
    private final ShowMerger showMerger;
    private final Mergers mergers;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Clock clock;

    ProposeMerger(
            ShowDepartment showDepartment,
            ShowMerger showMerger,
            Mergers mergers,
            Idempotency idempotency,
            AuditTrail trail,
            Clock clock) {
        this.showDepartment = showDepartment;
        this.showMerger = showMerger;
        this.mergers = mergers;
        this.idempotency = idempotency;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param key tells a repeated call from a new one
    /// @throws PolicyViolation with all rules that the plan breaks
    @Article("27")
    public Merger propose(MergerPlan plan, @Nullable String key, Actor actor) {
        var id = idempotency.once(actor, "proposeDepartmentMerger", key, plan, () -> proposed(plan, actor));
        return showMerger.show(UUID.fromString(id));
    }

    private String proposed(MergerPlan plan, Actor actor) {
        MergerRule.check(new MergerRule.Case(
                showDepartment.show(plan.dissolved()),
                showDepartment.show(plan.successor()),
                plan.on(),
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)));
        var merger = Merger.propose(UUID.randomUUID(), plan, Signature.of(actor, clock.instant()));
        mergers.add(merger);
        trail.record(AuditDraft.of("catalog.department-merger.propose", actor)
                .subject(plan.dissolved().value())
                .caseId(merger.id())
                .article("27")
                .done());
        return merger.id().toString();
    }
}
