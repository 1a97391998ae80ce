package cn.govshare.catalog.casebook.app;

import cn.govshare.catalog.casebook.CaseBook;
import cn.govshare.catalog.casebook.CaseKind;
import cn.govshare.catalog.casebook.CaseNumber;
import cn.govshare.catalog.casebook.CaseProblem;
import cn.govshare.catalog.casebook.CaseQuery;
import cn.govshare.catalog.casebook.CatalogCase;
import cn.govshare.catalog.casebook.StoredCases;
import cn.govshare.kernel.event.CatalogCaseChanged;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

final class KeepCases<T extends CatalogCase> implements CaseBook<T> {
    private final CaseKind<T> kind;
    private final StoredCases stored;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepCases(
            CaseKind<T> kind,
            StoredCases stored,
            Idempotency idempotency,
            Outbox outbox,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.kind = kind;
        this.stored = stored;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public T begin(String act, Actor actor, @Nullable String key, Object content, Function<CaseNumber, T> how) {
        var id = orRecordRefusal(
                () -> AuditDraft.of(act, actor),
                () -> idempotency.once(actor, act, key, content, () -> begun(act, actor, how)));
        return stored.find(kind, UUID.fromString(id)).orElseThrow();
    }

    private String begun(String act, Actor actor, Function<CaseNumber, T> how) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        var begun = how.apply(new CaseNumber(UUID.randomUUID(), stored.nextNumber(kind, today), now));
        stored.add(kind, begun);
        tell(begun, AuditDraft.of(act, actor));
        return begun.id().toString();
    }

    @Override
    public T change(UUID id, SeenVersion seen, String act, Actor actor, UnaryOperator<T> how, Consumer<T> then) {
        return orRecordRefusal(
                () -> AuditDraft.of(act, actor).subject(id.toString()).caseId(id),
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    var before = read(id, actor);
                    seen.mustBe(before.version());
                    var changed = how.apply(before);
                    stored.save(kind, changed);
                    then.accept(changed);
                    tell(changed, AuditDraft.of(act, actor));
                    return changed;
                })));
    }

    @Override
    public void follow(T before, String act, UnaryOperator<T> how) {
        var changed = how.apply(before);
        if (changed.version() != before.version()) {
            stored.save(kind, changed);
            tell(changed, AuditDraft.ofPlatform(act, changed.department()));
        }
    }

    @Override
    public T read(UUID id, Actor actor) {
        return stored.find(kind, id)
                .filter(each -> each.isVisibleTo(actor))
                .orElseThrow(() -> new NotFound(CaseProblem.NO_SUCH_CASE, Text.of("没有该事项。", "There is no such case.")));
    }

    @Override
    public Optional<T> find(UUID id) {
        return stored.find(kind, id);
    }

    @Override
    public List<T> list(CaseQuery query) {
        return stored.list(kind, query);
    }

    @Override
    public List<T> live() {
        return stored.live(kind);
    }

    private void tell(T changed, AuditDraft draft) {
        var last = changed.history().getLast();
        outbox.send(
                EventTypes.CATALOG_CASE_CHANGED,
                new CatalogCaseChanged(
                        changed.id(),
                        kind.kind(),
                        changed.number(),
                        changed.title(),
                        changed.department(),
                        changed.counterpart(),
                        changed.concerned().stream().sorted().toList(),
                        last.step(),
                        changed.resource(),
                        last.note(),
                        last.at(),
                        changed.version()));
        var record = draft.subject(changed.id().toString())
                .caseId(changed.id())
                .article(kind.kind().article());
        var resource = changed.resource();
        trail.record(
                resource == null ? record.done() : record.resource(resource).done());
    }

    private <R> R orRecordRefusal(Supplier<AuditDraft> draft, Supplier<R> act) {
        try {
            return act.get();
        } catch (MalformedInput unreadable) {
            throw unreadable;
        } catch (GovShareProblem refusal) {
            trail.recordNow(draft.get().article(kind.kind().article()).denied(refusal.code()));
            throw refusal;
        }
    }
}
