package cn.govshare.approval.visibility;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;

/// Whose cases an actor may know of: its own department's, or all of the city's.
///
/// @param everything true for the bureau and the leading group, which supervise the sharing (art. 5, 20)
/// @param department the actor's own
public record Visibility(boolean everything, DepartmentCode department) {
    public static Visibility of(Actor actor) {
        return new Visibility(actor.isAnyOf(Role.PLATFORM_OPERATOR, Role.LEADING_GROUP), actor.department());
    }

    /// True when one of the parties is the actor's department.
    public boolean covers(DepartmentCode... parties) {
        if (everything) {
            return true;
        }
        for (var party : parties) {
            if (department.equals(party)) {
                return true;
            }
        }
        return false;
    }
}
