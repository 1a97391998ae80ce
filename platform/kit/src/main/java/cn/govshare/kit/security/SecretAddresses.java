package cn.govshare.kit.security;

import java.util.List;

/// The few reading operations of a service whose address itself is the secret, because the programs that call them
/// can't
/// send a token. All others ask for one.
///
/// @param patterns whole paths, as in `/api/v1/calendar-feeds/{id}`, never with a wildcard over several segments
public record SecretAddresses(List<String> patterns) {
    public SecretAddresses {
        patterns = List.copyOf(patterns);
        if (patterns.stream().anyMatch(pattern -> pattern.isBlank() || pattern.contains("*"))) {
            throw new IllegalArgumentException("A secret address is one path: " + patterns);
        }
    }
}
