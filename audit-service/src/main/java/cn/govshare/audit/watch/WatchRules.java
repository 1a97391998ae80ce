package cn.govshare.audit.watch;

import java.util.List;
import java.util.Optional;

/// The rules in force.
public record WatchRules(List<WatchRule> rules) {
    public WatchRules {
        rules = List.copyOf(rules);
    }

    /// The rule for a client, unless it is switched off.
    public Optional<WatchRule> of(WatchKind kind, String client) {
        return one(kind, client).or(() -> one(kind, "")).filter(WatchRule::enabled);
    }

    /// The rule for all clients, also when it is switched off.
    public Optional<WatchRule> forAll(WatchKind kind) {
        return one(kind, "");
    }

    private Optional<WatchRule> one(WatchKind kind, String client) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.client().equals(client))
                .findFirst();
    }
}
