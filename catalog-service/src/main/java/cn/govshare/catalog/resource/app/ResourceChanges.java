package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.CatalogLeads;
import cn.govshare.catalog.resource.CatalogRules;
import cn.govshare.catalog.resource.EntryDictionaries;
import cn.govshare.catalog.resource.EntryObjections;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.ResourceHistory;
import cn.govshare.catalog.resource.ResourceProblem;
import cn.govshare.catalog.resource.ResourceStep;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.time.Clock;
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
    private final ObjectProvider<CatalogLeads> leads;
    private final ObjectProvider<EntryObjections> objections;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ResourceChanges(
            Resources resources,
            ResourceHistory history,
            EntryDictionaries dictionaries,
            ObjectProvider<CatalogLeads> leads,
            ObjectProvider<EntryObjections> objections,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.resources = resources;
        this.history = history;
        this.dictionaries = dictionaries;
        this.leads = leads;
        this.objections = objections;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Changes a resource that the actor may see, and leaves the record of it, in one transaction.
    ///
    /// @param how says what becomes of the resource, or refuses
    /// @param then what else belongs into the transaction, once the change is saved
    Resource change(
            ResourceAct act, ResourceCode code, Actor actor, UnaryOperator<Resource> how, Consumer<Resource> then) {
        return orRecordRefusal(
                () -> draft(act, actor).resource(code),
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    var resource = resources.find(code).orElseThrow(() -> noSuch(code));
                    var changed = how.apply(ifKnownTo(actor, resource));
                    resources.save(changed);
                    then.accept(changed);
                    leaveTraces(act, changed, actor);
                    return changed;
                })));
    }

    /// The step in the resource's history and the record on the trail, in the transaction of the change.
    void leaveTraces(ResourceAct act, Resource changed, Actor actor) {
        history.add(ResourceStep.of(act, changed, actor, clock.instant()));
        trail.record(record(act, changed, actor).done());
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

    /// @throws NotFound, as if there were none, when the actor may not know of it
    Resource ifKnownTo(Actor actor, Resource resource) {
        if (!resource.isVisibleTo(actor) && !isKeptBy(actor, resource)) {
            throw noSuch(resource.code());
        }
        return resource;
    }

    static NotFound noSuch(ResourceCode code) {
        return new NotFound(
                ResourceProblem.NO_SUCH_RESOURCE,
                Text.of("目录中没有代码为 %s 的信息资源。", "The catalog has no resource with the code %s.")
                        .with(code));
    }

    /// Who compiles an entry answers for it; nobody else changes it but the lead department of its catalog.
    ///
    /// @throws Forbidden when the actor is of another department
    @Article({"9(1)", "11(2)", "11(3)"})
    void mustKeep(Resource resource, Actor actor) {
        if (!isKeptBy(actor, resource)) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of(
                            "谁编制、谁负责:只有编制部门和牵头部门可以维护该条目(第九条、第十一条)。",
                            "Only the department that compiled the entry and its lead department keep it (art. 9, 11)."));
        }
    }

    /// @throws Forbidden when the actor is neither of the bureau nor of a department that keeps the entry
    void mustKeepOrReview(Resource resource, Actor actor) {
        if (!actor.is(Role.PLATFORM_OPERATOR)) {
            mustKeep(resource, actor);
        }
    }

    boolean isKeptBy(Actor actor, Resource resource) {
        return !actor.is(Role.BUSINESS_SYSTEM)
                && (actor.belongsTo(resource.provider())
                        || leads.stream().anyMatch(lead -> lead.leads(actor.department(), resource.description())));
    }

    /// Everything that the rules of the law find wrong with what is under work.
    List<Fault> faultsOf(Resource resource) {
        var description = resource.underWork();
        var taken = resources.isNameTaken(resource.provider(), description.nameKey(), resource.code());
        var leadingBack = resources.leadingBackTo(resource.code(), description.associated());
        return Stream.concat(
                        CatalogRules.faultsOf(description, dictionaries.around(taken, leadingBack)).stream(),
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
