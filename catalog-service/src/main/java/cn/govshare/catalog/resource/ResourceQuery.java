package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/// Which resources are asked for, and how far the asking one may see.
///
/// @param own the department whose unpublished resources are seen too; absent for none
/// @param everything true when unpublished resources of every department are seen
/// @param words part of the name
/// @param after the code that the page before ended with, or the empty text
public record ResourceQuery(
        @Nullable DepartmentCode own,
        boolean everything,
        @Nullable ResourceStatus status,
        @Nullable DepartmentCode provider,
        @Nullable String words,
        String after,
        int limit) {

    /// What [Resource#isVisibleTo] says of one resource, said of all.
    public static ResourceQuery by(
            Actor actor,
            @Nullable ResourceStatus status,
            @Nullable DepartmentCode provider,
            @Nullable String words,
            String after,
            int limit) {
        return new ResourceQuery(
                actor.is(Role.BUSINESS_SYSTEM) ? null : actor.department(),
                actor.is(Role.PLATFORM_OPERATOR),
                status,
                provider,
                words,
                after,
                limit);
    }
}
