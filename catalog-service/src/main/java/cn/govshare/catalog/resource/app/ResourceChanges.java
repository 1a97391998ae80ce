package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.resource.CatalogRules;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceProblem;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.catalog.resource.Surroundings;
import cn.govshare.catalog.resource.Themes;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What all changes of a resource have in common: one transaction, who may, and a record on the trail whether the
/// change
/// is made or refused.
@Component
class ResourceChanges {
    private final Resources resources;
    private final Themes themes;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    ResourceChanges(Resources resources, Themes themes, AuditTrail trail, TransactionTemplate transaction) {
        this.resources = resources;
        this.themes = themes;
        this.trail = trail;
        this.transaction = transaction;
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
                    var changed = how.apply(ifVisible(resource, actor));
                    resources.save(changed);
                    then.accept(changed);
                    trail.record(record(act, changed, actor).done());
                    return changed;
                })));
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
    static Resource ifVisible(Resource resource, Actor actor) {
        if (!resource.isVisibleTo(actor)) {
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

    /// Who compiles an entry answers for it, and nobody else changes it.
    ///
    /// @throws Forbidden when the actor is of another department
    @Article("9(1)")
    static void mustCompile(Resource resource, Actor actor) {
        if (!actor.belongsTo(resource.provider())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of(
                            "谁编制、谁负责:只有编制部门可以维护该条目(第九条)。",
                            "Only the department that compiled the entry maintains it (art. 9)."));
        }
    }

    List<Fault> faultsOf(Resource resource) {
        var description = resource.description();
        var taken = resources.isNameTaken(resource.provider(), description.nameKey(), resource.code());
        return CatalogRules.faultsOf(description, new Surroundings(themes, taken));
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
