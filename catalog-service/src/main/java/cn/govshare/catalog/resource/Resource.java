package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.ResourceStatus.DRAFT;
import static cn.govshare.catalog.resource.ResourceStatus.PUBLISHED;
import static cn.govshare.catalog.resource.ResourceStatus.RETURNED;
import static cn.govshare.catalog.resource.ResourceStatus.SUBMITTED;
import static cn.govshare.catalog.resource.ResourceStatus.WITHDRAWN;

import cn.govshare.kernel.event.ResourceWithdrawn;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Fault;
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
/// @param revision number of the revision in force, 0 before the first publication
/// @param publishedOn day of that publication
/// @param reasons why it was returned or withdrawn
/// @param version one more with each change
public record Resource(
        ResourceCode code,
        DepartmentCode provider,
        ResourceDescription description,
        ResourceStatus status,
        int revision,
        @Nullable LocalDate publishedOn,
        @Nullable String reasons,
        long version) {

    public static Resource draft(ResourceCode code, DepartmentCode provider, ResourceDescription description) {
        refuseClassified(description);
        return new Resource(code, provider, description, DRAFT, 0, null, null, 1);
    }

    /// @throws Conflict when it is no longer, or not again, in the hands of the compiling department
    @Article("9(1)")
    public Resource edit(ResourceDescription changed) {
        if (!status.isOpenForEditing()) {
            throw notInThisState(Text.of("%s 处于“%s”状态,不能修改。", "%s is %s and can't be edited."), status);
        }
        refuseClassified(changed);
        if (changed.kind() != description.kind()) {
            throw new PolicyViolation(
                    ResourceProblem.KIND_IS_FIXED,
                    Text.of("资源类别已写入代码 %s,不能更改;请另建条目。", "The kind is part of the code %s; compile another entry.")
                            .with(code));
        }
        return new Resource(code, provider, changed, status, revision, publishedOn, reasons, version + 1);
    }

    /// @param faults everything that the rules of the law find wrong
    /// @throws PolicyViolation when there is a fault
    @Article("8(2)")
    public Resource submit(List<Fault> faults) {
        var submitted = become(SUBMITTED, revision, publishedOn, null);
        refuse(faults);
        return submitted;
    }

    /// @param faults what the rules of the law find wrong by now
    /// @throws PolicyViolation when there is a fault
    @Article({"7", "8(2)"})
    public Resource publish(List<Fault> faults, LocalDate today) {
        var published = become(PUBLISHED, revision + 1, today, null);
        refuse(faults);
        return published;
    }

    @Article("8(2)")
    public Resource giveBack(String why) {
        return become(RETURNED, revision, publishedOn, why);
    }

    @Article("8(2)")
    public Resource withdraw(String why) {
        return become(WITHDRAWN, revision, publishedOn, why);
    }

    /// What is published is for everybody; what is not, for the people of the provider and the bureau.
    public boolean isVisibleTo(Actor actor) {
        return status.isPublic()
                || actor.is(Role.PLATFORM_OPERATOR)
                || (actor.belongsTo(provider) && !actor.is(Role.BUSINESS_SYSTEM));
    }

    public ResourceWithdrawn withdrawn(LocalDate on, String why) {
        return new ResourceWithdrawn(code, revision, provider, on, why, version);
    }

    private Resource become(
            ResourceStatus next, int itsRevision, @Nullable LocalDate itsPublication, @Nullable String why) {
        if (!status.canBecome(next)) {
            throw notInThisState(
                    Text.of(
                            "%s 处于“%s”状态,不能变为“" + next.label().zh() + "”。",
                            "%s is %s and can't become " + next.label().en() + "."),
                    status);
        }
        return new Resource(code, provider, description, next, itsRevision, itsPublication, why, version + 1);
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
