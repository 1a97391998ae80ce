package cn.govshare.kit.security;

import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// Reads the actor from a verified token of Keycloak: the department from its claim, the roles from the realm roles. A
/// token
/// without exactly one department stands for nobody.
class KeycloakActorConverter implements Converter<Jwt, AbstractAuthenticationToken> {
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var department = token.getClaims().get("department");
        if (!(department instanceof String code) || !DepartmentCode.isValid(code)) {
            throw new InvalidBearerTokenException("The token names no department");
        }
        var client = token.getClaimAsString("azp");
        if (client == null || token.getSubject() == null) {
            throw new InvalidBearerTokenException("The token names no account");
        }
        var roles = roles(token);
        var name = roles.contains(Role.BUSINESS_SYSTEM) ? client : token.getClaimAsString("preferred_username");
        var actor =
                new Actor(token.getSubject(), name == null ? client : name, client, new DepartmentCode(code), roles);
        return new ActorAuthentication(actor, token);
    }

    private static EnumSet<Role> roles(Jwt token) {
        var found = EnumSet.noneOf(Role.class);
        if (token.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            for (var name : List.copyOf(names)) {
                Role.ofCode(String.valueOf(name)).ifPresent(found::add);
            }
        }
        return found;
    }
}
