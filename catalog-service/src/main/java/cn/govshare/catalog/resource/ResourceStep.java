package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that was done with a resource: what, who and when.
///
/// @param revision the revision in force after it, 0 before the first publication
/// @param version the resource's version after it
/// @param by name of the account that did it
/// @param words the reasons that were given, where they are due
public record ResourceStep(
        ResourceCode code,
        long version,
        ResourceAct act,
        int revision,
        String by,
        DepartmentCode department,
        Instant at,
        @Nullable String words) {
    /// The step that has just brought a resource to where it stands.
    public static ResourceStep of(ResourceAct act, Resource after, Actor actor, Instant at) {
        var pending = after.pending();
        return new ResourceStep(
                after.code(),
                after.version(),
                act,
                after.revision(),
                actor.name(),
                actor.department(),
                at,
                act == ResourceAct.RETURN && pending != null ? pending.reasons() : reasons(act, after));
    }

    private static @Nullable String reasons(ResourceAct act, Resource after) {
        return switch (act) {
            case RETURN, SUSPEND, WITHDRAW -> after.reasons();
            case COMPILE, EDIT, SUBMIT, RECALL, PUBLISH, REVISE, ABANDON_REVISION, RESUME, READ -> null;
        };
    }
}
