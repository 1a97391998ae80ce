package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.enacted.Enacted;
import cn.govshare.catalog.resource.CatalogRules;
import cn.govshare.catalog.resource.EntryDictionaries;
import cn.govshare.catalog.resource.EntryObjections;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.ResourceHistory;
import cn.govshare.catalog.resource.ResourceStep;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What all changes of a resource have in common: one transaction, who may, and a record on the trail whether the
/// change
/// is made or refused.
@Component
class ResourceChanges {
    private final Resources resources;
    private final ResourceHistory history;
    private final EntryDictionaries dictionaries;
    private final Enacted enacted;
    private final EntryKeepers keepers;
    private final ObjectProvider<EntryObjections> objections;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ResourceChanges(
            Resources resources,
            ResourceHistory history,
            EntryDictionaries dictionaries,
            Enacted enacted,
            EntryKeepers keepers,
            ObjectProvider<EntryObjections> objections,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.resources = resources;
        this.history = history;
        this.dictionaries = dictionaries;
        this.enacted = enacted;
        this.keepers = keepers;
        this.objections = objections;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Changes a resource that the actor may see, and leaves the record of it, in one transaction.
    ///
    /// @param seen the version that the actor has looked at
    /// @param how says what becomes of the resource, or refuses
    /// @param then what else belongs into the transaction, once the change is saved
    Resource change(
            ResourceAct act,
            ResourceCode code,
            SeenVersion seen,
            Actor actor,
            UnaryOperator<Resource> how,
            Consumer<Resource> then) {
        return orRecordRefusal(
                () -> draft(act, actor).resource(code),
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    var resource = keepers.known(code, actor);
                    seen.mustBe(resource.version());
                    var changed = how.apply(resource);
                    resources.save(changed);
                    then.accept(changed);
                    leaveTraces(act, changed, actor);
                    return changed;
                })));
    }

    /// A change that nobody makes but the people of a department that keeps the entry.
    Resource byKeeper(ResourceAct act, ResourceCode code, SeenVersion seen, Actor actor, UnaryOperator<Resource> how) {
        return byKeeper(act, code, seen, actor, how, _ -> {});
    }

    /// @param then what else belongs into the transaction, once the change is saved
    Resource byKeeper(
            ResourceAct act,
            ResourceCode code,
            SeenVersion seen,
            Actor actor,
            UnaryOperator<Resource> how,
            Consumer<Resource> then) {
        return change(
                act,
                code,
                seen,
                actor,
                resource -> {
                    keepers.mustKeep(resource, actor);
                    return how.apply(resource);
                },
                then);
    }

    /// A change that they make, or the bureau does.
    Resource byKeeperOrBureau(
            ResourceAct act,
            ResourceCode code,
            SeenVersion seen,
            Actor actor,
            UnaryOperator<Resource> how,
            Consumer<Resource> then) {
        return change(
                act,
                code,
                seen,
                actor,
                resource -> {
                    if (!actor.is(Role.PLATFORM_OPERATOR)) {
                        keepers.mustKeep(resource, actor);
                    }
                    return how.apply(resource);
                },
                then);
    }

    /// The step in the resource's history and the record on the trail, in the transaction of the change.
    void leaveTraces(ResourceAct act, Resource changed, Actor actor) {
        history.add(ResourceStep.of(act, changed, actor, clock.instant()));
        trail.record(record(act, changed, actor).done());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /// Runs an act; a refusal leaves a record of its own, after the act's transaction has been undone.
    <T> T orRecordRefusal(Supplier<AuditDraft> draft, Supplier<T> act) {
        try {
            return act.get();
        } catch (MalformedInput unreadable) {
            throw unreadable;
        } catch (GovShareProblem refusal) {
            trail.recordNow(draft.get().denied(refusal.code()));
            throw refusal;
        }
    }

    /// Everything that the rules of the law find wrong with what is under work.
    List<Fault> faultsOf(Resource resource) {
        var description = resource.underWork();
        var taken = resources.isNameTaken(resource.provider(), description.nameKey(), resource.code());
        var profile = enacted.profileOn(today());
        var leadingBack = resources.leadingBackTo(resource.code(), description.associated());
        return Stream.concat(
                        CatalogRules.faultsOf(description, dictionaries.around(profile, taken, leadingBack)).stream(),
                        objections.stream().flatMap(each -> each.faultsOf(resource.provider(), description).stream()))
                .toList();
    }

    static AuditDraft draft(ResourceAct act, Actor actor) {
        return AuditDraft.of(act.action(), actor).article(act.article());
    }

    static AuditDraft record(ResourceAct act, Resource resource, Actor actor) {
        var draft = draft(act, actor);
        return resource.revision() == 0
                ? draft.resource(resource.code())
                : draft.resource(resource.code(), resource.revision());
    }
}
