package cn.govshare.audit.watch;

/// Where the rules of the watch are kept.
public interface WatchRuleBook {
    WatchRules inForce();

    /// Puts a rule in force.
    ///
    /// @param rule with the version that it replaces; 0 for the first rule for a client
    /// @return false when another version is in force
    boolean save(WatchRule rule, String changedBy);
}
