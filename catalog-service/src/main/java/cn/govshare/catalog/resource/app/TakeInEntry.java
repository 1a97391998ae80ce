package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.resource.CodeScheme;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes in an entry that was written elsewhere, as a draft: new, or in place of what is under work; what is the same
/// stays as it is. Its code is kept. It is reviewed and published like any other.
@Component
public class TakeInEntry {
    private final Resources resources;
    private final Departments departments;
    private final CodeScheme scheme;
    private final ResourceChanges changes;

    TakeInEntry(Resources resources, Departments departments, CodeScheme scheme, ResourceChanges changes) {
        this.resources = resources;
        this.departments = departments;
        this.scheme = scheme;
        this.changes = changes;
    }

    /// What is stated of an entry elsewhere.
    public interface Statement {
        /// What a new entry states.
        ResourceDescription asNew();

        /// What one that is there states from now on.
        ResourceDescription onto(ResourceDescription before);
    }

    /// What came of it.
    public sealed interface Result {}

    public record Created() implements Result {}

    public record Changed() implements Result {}

    public record Unchanged() implements Result {}

    /// @param why in words for the department
    public record Refused(Text why) implements Result {}

    /// Must be called inside a transaction.
    ///
    /// @param code the code that the entry came with; without one it is known by provider and name
    /// @param dryRun true when only the result is wanted
    @Article({"8(1)", "9(1)"})
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = GovShareProblem.class)
    public Result takeIn(
            Statement statement, @Nullable ResourceCode code, DepartmentCode provider, boolean dryRun, Actor actor) {
        try {
            return existing(statement.asNew(), code, provider)
                    .map(resource -> update(resource, statement, provider, dryRun, actor))
                    .orElseGet(() -> create(statement.asNew(), code, provider, dryRun, actor));
        } catch (GovShareProblem refusal) {
            return new Refused(refusal.detail());
        }
    }

    private Optional<Resource> existing(
            ResourceDescription description, @Nullable ResourceCode code, DepartmentCode provider) {
        return code == null ? resources.findNamed(provider, description.nameKey()) : resources.find(code);
    }

    private Result update(
            Resource resource, Statement statement, DepartmentCode provider, boolean dryRun, Actor actor) {
        if (!resource.provider().equals(provider)) {
            return new Refused(Text.of("代码 %s 属于其他部门的条目。", "%s is the code of another department's entry.")
                    .with(resource.code()));
        }
        var before = resource.underWork();
        var description = statement.onto(before);
        if (before.equals(description)) {
            return new Unchanged();
        }
        // Of what is in force, the next revision is begun first.
        boolean isInForce = resource.status().isInForce() && resource.pending() == null;
        var opened = isInForce ? resource.revise() : resource;
        var changed = opened.edit(description);
        if (!dryRun) {
            if (isInForce) {
                resources.save(opened);
                changes.leaveTraces(ResourceAct.REVISE, opened, actor);
            }
            resources.save(changed);
            changes.leaveTraces(ResourceAct.EDIT, changed, actor);
        }
        return new Changed();
    }

    private Result create(
            ResourceDescription description,
            @Nullable ResourceCode code,
            DepartmentCode provider,
            boolean dryRun,
            Actor actor) {
        var sameName = code == null ? Optional.<Resource>empty() : resources.findNamed(provider, description.nameKey());
        if (sameName.isPresent()) {
            return new Refused(Text.of("本部门已有同名条目 %s。", "The department has an entry of this name, %s.")
                    .with(sameName.get().code()));
        }
        if (!dryRun) {
            var resource =
                    Resource.draft(code == null ? nextCode(description, provider) : kept(code), provider, description);
            resources.add(resource);
            changes.leaveTraces(ResourceAct.COMPILE, resource, actor);
        }
        return new Created();
    }

    private ResourceCode nextCode(ResourceDescription description, DepartmentCode provider) {
        var ordinal = departments.find(provider).orElseThrow().ordinal();
        var classification = scheme.classification(description.kind(), ordinal);
        return scheme.code(classification, resources.nextSequence(classification));
    }

    /// The platform will not give this code to another entry.
    private ResourceCode kept(ResourceCode code) {
        int slash = code.value().indexOf('/');
        resources.keepSequence(
                code.value().substring(0, slash), Long.parseLong(code.value().substring(slash + 1)));
        return code;
    }
}
