package cn.govshare.kernel.vocabulary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Who acts: a person or a business system of exactly one department, known only from the verified token.
///
/// @param account the account's stable id in Keycloak (`sub`)
/// @param name the account's user name as officials know it, or the client id of a business system
/// @param client the client that asked for the token (`azp`)
/// @param department the one department that the account belongs to
public record Actor(String account, String name, String client, DepartmentCode department, Set<Role> roles) {
    public Actor {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... some) {
        for (var role : some) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean belongsTo(DepartmentCode other) {
        return department.equals(other);
    }
}
