package cn.govshare.kit.security;

import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.department.DissolvedDepartments;
import cn.govshare.kit.web.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a call through to an operation only when the caller has one of the roles that the operation names
/// and his department still exists.
class RoleGuard implements HandlerInterceptor {
    private final ObjectProvider<DissolvedDepartments> dissolved;

    /// @param dissolved absent in a service without a database, behind which the others ask again
    RoleGuard(ObjectProvider<DissolvedDepartments> dissolved) {
        this.dissolved = dissolved;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !isAddressedBySecret(method)) {
            var allowed = allowedRoles(method).orElse(Set.of());
            var actor = actor();
            if (actor.roles().stream().noneMatch(allowed::contains)) {
                throw new Forbidden(
                        CommonProblem.ROLE_NOT_ALLOWED, Text.of("您的角色不能执行此操作。", "Your role may not do this."));
            }
            var gone = dissolved.getIfAvailable();
            if (gone != null && gone.isDissolved(actor.department())) {
                throw new Forbidden(
                        CommonProblem.DEPARTMENT_DISSOLVED,
                        Text.of(
                                        "部门 %s 已并入 %s,原账号不再有效;请使用承接部门的账号。",
                                        "Department %s went up in %s; use an account of that department.")
                                .with(actor.department(), gone.livingFor(actor.department())));
            }
        }
        return true;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("cn.govshare.");
    }

    /// The roles that an operation names; empty when it names none.
    static Optional<Set<Role>> allowedRoles(HandlerMethod method) {
        if (method.hasMethodAnnotation(AllowedRoles.Everyone.class) || isAddressedBySecret(method)) {
            return Optional.of(Set.of(Role.values()));
        }
        return Optional.ofNullable(method.getMethodAnnotation(AllowedRoles.class))
                .map(allowed -> Set.of(allowed.value()));
    }

    private static boolean isAddressedBySecret(HandlerMethod method) {
        return method.hasMethodAnnotation(AllowedRoles.WhoKnowsTheAddress.class);
    }

    private static Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new Forbidden(CommonProblem.ROLE_NOT_ALLOWED, Text.of("无法确认您的身份。", "Your identity is not known."));
    }
}
