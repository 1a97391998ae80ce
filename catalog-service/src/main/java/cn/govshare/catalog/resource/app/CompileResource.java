package cn.govshare.catalog.resource.app;

import cn.govshare.catalog.department.Department;
import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.resource.CodeScheme;
import cn.govshare.catalog.resource.Resource;
import cn.govshare.catalog.resource.ResourceAct;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.ResourceProblem;
import cn.govshare.catalog.resource.Resources;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.idempotency.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A department's clerk starts an entry; the platform gives it its code.
@Component
public class CompileResource {
    private final ResourceChanges changes;
    private final Resources resources;
    private final Departments departments;
    private final CodeScheme scheme;
    private final Idempotency idempotency;

    CompileResource(
            ResourceChanges changes,
            Resources resources,
            Departments departments,
            CodeScheme scheme,
            Idempotency idempotency) {
        this.changes = changes;
        this.resources = resources;
        this.departments = departments;
        this.scheme = scheme;
        this.idempotency = idempotency;
    }

    record Compilation(
            ResourceDescription description, @Nullable ResourceCode kept) {}

    /// The platform gives the entry its code.
    ///
    /// @param key tells a repeated call from a new one
    /// @throws PolicyViolation when the department is not registered, or the material is classified
    @Article({"8(2)", "9(1)"})
    public Resource compile(ResourceDescription description, @Nullable String key, Actor actor) {
        return compile(description, null, key, actor);
    }

    /// An entry that comes from another catalog may keep the code that it has there.
    ///
    /// @param kept that code; absent when the platform gives one
    /// @param key tells a repeated call from a new one
    /// @throws Conflict when the code is another entry's
    /// @throws PolicyViolation when the department is not registered, or the material is classified
    @Article({"8(1)", "8(2)", "9(1)"})
    public Resource compile(
            ResourceDescription description, @Nullable ResourceCode kept, @Nullable String key, Actor actor) {
        var stated = new Compilation(description, kept);
        var code = changes.orRecordRefusal(
                () -> ResourceChanges.draft(ResourceAct.COMPILE, actor),
                () -> idempotency.once(actor, "createResource", key, stated, () -> draft(stated, actor)));
        return resources.find(new ResourceCode(code)).orElseThrow();
    }

    private String draft(Compilation stated, Actor actor) {
        var provider = departments.find(actor.department()).orElseThrow(() -> notRegistered(actor));
        var kept = stated.kept();
        var code = kept == null ? issued(stated.description(), provider) : kept;
        var resource = Resource.draft(code, provider.code(), stated.description());
        resources.add(resource);
        changes.leaveTraces(ResourceAct.COMPILE, resource, actor);
        return code.value();
    }

    /// The next code that no kept one has taken.
    private ResourceCode issued(ResourceDescription description, Department provider) {
        var classification = scheme.classification(description.kind(), provider.ordinal());
        var code = scheme.code(classification, resources.nextSequence(classification));
        while (resources.find(code).isPresent()) {
            code = scheme.code(classification, resources.nextSequence(classification));
        }
        return code;
    }

    private static PolicyViolation notRegistered(Actor actor) {
        return new PolicyViolation(
                ResourceProblem.PROVIDER_NOT_REGISTERED,
                Text.of(
                                "部门 %s 尚未在平台登记,请先由市大数据管理局登记。",
                                "Department %s is not registered; the Big Data Bureau has to register it first.")
                        .with(actor.department()));
    }
}
