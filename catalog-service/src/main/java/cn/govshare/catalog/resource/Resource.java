package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.ResourceStatus.DRAFT;
import static cn.govshare.catalog.resource.ResourceStatus.PUBLISHED;
import static cn.govshare.catalog.resource.ResourceStatus.RETURNED;
import static cn.govshare.catalog.resource.ResourceStatus.SUBMITTED;
import static cn.govshare.catalog.resource.ResourceStatus.SUSPENDED;
import static cn.govshare.catalog.resource.ResourceStatus.WITHDRAWN;

import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An information resource and what its provider states of it, from the first draft to the withdrawal (art. 7, 8).
///
/// @param provider the department that compiles the entry and answers for it (art. 9(1))
/// @param description what is in force; before the first publication, what is on its way there
/// @param revision number of the revision in force, 0 before the first publication
/// @param publishedOn day of that publication
/// @param reasons why it was returned, suspended or withdrawn
/// @param pending the next revision, while one is on its way
/// @param version one more with each change
public record Resource(
        ResourceCode code,
        DepartmentCode provider,
        ResourceDescription description,
        ResourceStatus status,
        int revision,
        @Nullable LocalDate publishedOn,
        @Nullable String reasons,
        @Nullable PendingRevision pending,
        long version) {

    public static Resource draft(ResourceCode code, DepartmentCode provider, ResourceDescription description) {
        refuseClassified(description);
        return new Resource(code, provider, description, DRAFT, 0, null, null, null, 1);
    }

    /// What the compiling department works on and the bureau reviews: the pending revision while there is one.
    public ResourceDescription underWork() {
        return pending == null ? description : pending.description();
    }

    /// How far that has come.
    public ResourceStatus workStatus() {
        return pending == null ? status : pending.status();
    }

    /// @throws Conflict when it is no longer, or not again, in the hands of the compiling department
    @Article("9(1)")
    public Resource edit(ResourceDescription changed) {
        if (!workStatus().isOpenForEditing()) {
            throw notInThisState(Text.of("%s 处于“%s”状态,不能修改。", "%s is %s and can't be edited."), workStatus());
        }
        refuseClassified(changed);
        if (changed.kind() != description.kind()) {
            throw new PolicyViolation(
                    ResourceProblem.KIND_IS_FIXED,
                    Text.of("资源类别已写入代码 %s,不能更改;请另建条目。", "The kind is part of the code %s; compile another entry.")
                            .with(code));
        }
        return pending == null
                ? with(changed, status, reasons, null)
                : with(description, status, reasons, pending.stating(changed));
    }

    /// Opens the draft of the next revision beside the one in force.
    ///
    /// @throws Conflict when none is in force, or the next is on its way already
    @Article({"8(2)", "9(1)"})
    public Resource revise() {
        if (!status.isInForce()) {
            throw notInThisState(Text.of("%s 处于“%s”状态,没有可修订的发布版。", "%s is %s: nothing in force to revise."), status);
        }
        if (pending != null) {
            throw new Conflict(
                    ResourceProblem.REVISION_UNDER_WAY,
                    Text.of("%s 已有修订稿,请继续编制或先放弃。", "%s has a revision under way; go on with it or give it up.")
                            .with(code));
        }
        return with(description, status, reasons, PendingRevision.of(description));
    }

    /// Gives up the revision under way; the one in force stays as it is.
    ///
    /// @throws Conflict while the bureau reviews it
    @Article("9(1)")
    public Resource abandonRevision() {
        var given = pendingRevision();
        if (!given.status().isOpenForEditing()) {
            throw notInThisState(
                    Text.of("%s 的修订稿处于“%s”状态,不能放弃。", "%s's revision is %s and can't be given up."), given.status());
        }
        return with(description, status, reasons, null);
    }

    /// @throws NotFound when no revision is under way
    public PendingRevision pendingRevision() {
        if (pending == null) {
            throw new NotFound(
                    ResourceProblem.NO_REVISION_UNDER_WAY,
                    Text.of("%s 没有正在编制的修订稿。", "%s has no revision under way.").with(code));
        }
        return pending;
    }

    /// @param faults everything that the rules of the law find wrong
    /// @throws PolicyViolation when there is a fault
    @Article("8(2)")
    public Resource submit(List<Fault> faults) {
        var submitted = move(SUBMITTED, null);
        refuse(faults);
        return submitted;
    }

    /// Takes back what waits for its review, to go on with it.
    ///
    /// @throws Conflict when nothing waits for its review
    @Article("9(1)")
    public Resource recall() {
        return move(DRAFT, null);
    }

    /// A revision of a suspended resource comes into force without ending the suspension.
    ///
    /// @param faults what the rules of the law find wrong by now
    /// @throws PolicyViolation when there is a fault
    @Article({"7", "8(2)"})
    public Resource publish(List<Fault> faults, LocalDate today) {
        mustBecome(workStatus(), PUBLISHED);
        if (status == SUSPENDED && pending == null) {
            throw notInThisState(Text.of("%s 处于“%s”状态,没有待发布的修订稿。", "%s is %s and has no revision to publish."), status);
        }
        refuse(faults);
        var stays = status == SUSPENDED;
        return new Resource(
                code,
                provider,
                underWork(),
                stays ? SUSPENDED : PUBLISHED,
                revision + 1,
                today,
                stays ? reasons : null,
                null,
                version + 1);
    }

    @Article("8(2)")
    public Resource giveBack(String why) {
        return move(RETURNED, why);
    }

    /// Nothing is given out or requested under it until it is resumed.
    @Article({"16", "17"})
    public Resource suspend(String why) {
        mustBecome(status, SUSPENDED);
        return with(description, SUSPENDED, why, pending);
    }

    @Article({"16", "17"})
    public Resource resume() {
        if (status != SUSPENDED) {
            throw notInThisState(Text.of("%s 处于“%s”状态,不在暂停中。", "%s is %s and not suspended."), status);
        }
        return with(description, PUBLISHED, null, pending);
    }

    @Article("8(2)")
    public Resource withdraw(String why) {
        mustBecome(status, WITHDRAWN);
        return with(description, WITHDRAWN, why, null);
    }

    /// What is published is for everybody; what is not, for the people of the provider and the bureau.
    public boolean isVisibleTo(Actor actor) {
        return status.isPublic() || isCompiledOrReviewedBy(actor);
    }

    /// True for the people of the provider and the bureau, who see drafts and who did what.
    public boolean isCompiledOrReviewedBy(Actor actor) {
        return actor.is(Role.PLATFORM_OPERATOR) || (actor.belongsTo(provider) && !actor.is(Role.BUSINESS_SYSTEM));
    }

    public ResourceWithdrawn withdrawn(LocalDate on, String why) {
        return new ResourceWithdrawn(code, revision, provider, on, why, version);
    }

    /// What is under work goes on, the pending revision if there is one.
    private Resource move(ResourceStatus next, @Nullable String why) {
        mustBecome(workStatus(), next);
        return pending == null
                ? with(description, next, why, null)
                : with(description, status, reasons, new PendingRevision(pending.description(), next, why));
    }

    private Resource with(
            ResourceDescription itsDescription,
            ResourceStatus itsStatus,
            @Nullable String why,
            @Nullable PendingRevision itsPending) {
        return new Resource(
                code, provider, itsDescription, itsStatus, revision, publishedOn, why, itsPending, version + 1);
    }

    private void mustBecome(ResourceStatus now, ResourceStatus next) {
        if (!now.canBecome(next)) {
            throw notInThisState(
                    Text.of(
                            "%s 处于“%s”状态,不能变为“" + next.label().zh() + "”。",
                            "%s is %s and can't become " + next.label().en() + "."),
                    now);
        }
    }

    private Conflict notInThisState(Text sentence, ResourceStatus now) {
        return new Conflict(
                ResourceProblem.NOT_IN_THIS_STATE,
                Text.of(
                        sentence.zh().formatted(code, now.label().zh()),
                        sentence.en().formatted(code, now.label().en())));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    ResourceProblem.BREAKS_RULES,
                    Text.of("条目有 %s 处不符合规定,请逐一更正。", "The entry breaks the rules in %s places; mend each.")
                            .with(faults.size()),
                    faults);
        }
    }

    @Article("22(3)")
    private static void refuseClassified(ResourceDescription description) {
        if (description.classified()) {
            throw new PolicyViolation(
                    ResourceProblem.STATE_SECRET,
                    Text.of(
                            "涉及国家秘密的信息不得在本平台登记,内容未被保存。",
                            "State secrets do not belong on this platform; nothing of it was kept."),
                    EntryRules.CLASSIFIED_MATERIAL_IS_REFUSED.faultsOf(description, Surroundings.NONE));
        }
    }
}
