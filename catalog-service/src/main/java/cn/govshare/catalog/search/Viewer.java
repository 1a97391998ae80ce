package cn.govshare.catalog.search;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who looks, and how far he may see.
///
/// @param department the department that obtains data
/// @param own the department whose unpublished entries are seen too; absent for none
/// @param everything true when unpublished entries of every department are seen
/// @param today the day that grants are looked at, Asia/Shanghai
public record Viewer(DepartmentCode department, @Nullable DepartmentCode own, boolean everything, LocalDate today) {
    public static Viewer of(Actor actor, LocalDate today) {
        return new Viewer(
                actor.department(),
                actor.is(Role.BUSINESS_SYSTEM) ? null : actor.department(),
                actor.is(Role.PLATFORM_OPERATOR),
                today);
    }
}
