package cn.govshare.catalog.legalbasis.app;

import cn.govshare.catalog.legalbasis.ChangeKind;
import cn.govshare.catalog.legalbasis.LegalBasisProblem;
import cn.govshare.catalog.legalbasis.LegalChange;
import cn.govshare.catalog.legalbasis.LegalDuties;
import cn.govshare.catalog.legalbasis.LegalDuty;
import cn.govshare.catalog.legalbasis.LegalGround;
import cn.govshare.catalog.legalbasis.LegalGrounds;
import cn.govshare.catalog.legalbasis.ResourceLinks;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bureau registers that a law or a function changed or ended: for every entry in force that rests on it, its
/// department owes an update from that day on, or a reclassification where the basis for not sharing has gone.
@Component
@Article({"9(2)", "11(1)"})
public class RegisterChange {
    private final ShowGround showGround;
    private final LegalGrounds grounds;
    private final ResourceLinks links;
    private final LegalDuties duties;
    private final ReclassificationTerm term;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    RegisterChange(
            ShowGround showGround,
            LegalGrounds grounds,
            ResourceLinks links,
            LegalDuties duties,
            ReclassificationTerm term,
            Idempotency idempotency,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.showGround = showGround;
        this.grounds = grounds;
        this.links = links;
        this.duties = duties;
        this.term = term;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is registered.
    ///
    /// @param articles the articles that it touches; all when none is named
    public record Draft(UUID ground, ChangeKind kind, LocalDate effectiveOn, String summary, List<String> articles) {}

    /// @param key tells a repeated call from a new one
    /// @return the duties that it opened
    /// @throws PolicyViolation when the day lies ahead
    /// @throws cn.govshare.kernel.problem.Conflict when the ground has ended before
    public List<LegalDuty> register(Draft draft, SeenVersion seen, @Nullable String key, Actor actor) {
        var id = idempotency.once(
                actor,
                "registerLegalChange",
                key,
                draft,
                () -> registered(draft, seen, actor).toString());
        return duties.ofChange(UUID.fromString(id));
    }

    private UUID registered(Draft draft, SeenVersion seen, Actor actor) {
        refuseDayAhead(draft.effectiveOn());
        var ground = showGround.find(draft.ground());
        seen.mustBe(ground.version());
        grounds.save(ground.change(draft.kind(), draft.effectiveOn()));
        var change = new LegalChange(
                UUID.randomUUID(),
                ground.id(),
                draft.kind(),
                draft.effectiveOn(),
                draft.summary(),
                draft.articles(),
                actor.name(),
                clock.instant());
        grounds.add(change);
        var opened = opened(ground, change);
        opened.forEach(duty -> open(duty, ground));
        trail.record(AuditDraft.of("catalog.legal-ground.change", actor)
                .subject(ground.id().toString())
                .rows(opened.size())
                .article("9(2)")
                .done());
        return change.id();
    }

    private List<LegalDuty> opened(LegalGround ground, LegalChange change) {
        var opened = new ArrayList<LegalDuty>();
        for (var entry : links.affected(ground, change.articles())) {
            opened.add(LegalDuty.open(UUID.randomUUID(), change, entry));
        }
        var department = ground.department();
        if (opened.isEmpty() && department != null) {
            opened.add(LegalDuty.open(UUID.randomUUID(), change, department));
        }
        return opened;
    }

    private void open(LegalDuty duty, LegalGround ground) {
        duties.add(duty);
        var subject = duty.duty().label().zh() + ":" + ground.title();
        outbox.send(EventTypes.CATALOG_DUTY_OPENED, duty.opened(subject, term.workingDays()));
    }

    private void refuseDayAhead(LocalDate effectiveOn) {
        if (effectiveOn.isAfter(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))) {
            var text = Text.of("请在变动生效之日或之后登记。", "Register a change on its day or later.");
            throw new PolicyViolation(
                    LegalBasisProblem.BREAKS_RULES,
                    text,
                    List.of(new Fault("/effectiveOn", "day-is-not-ahead", text, "9")));
        }
    }
}
