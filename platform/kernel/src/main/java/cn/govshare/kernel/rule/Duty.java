package cn.govshare.kernel.rule;

/// The dated duties that a rule profile may set a number for.
public enum Duty {
    REPLY_UNCONDITIONAL("reply-unconditional"),
    REPLY_CONDITIONAL("reply-conditional"),
    REPLY_EXTENSION("reply-extension"),
    CATALOG_UPDATE("catalog-update"),
    CATALOG_REVIEW("catalog-review"),
    SUPPLY_AFTER_CONSENT("supply-after-consent"),
    CORRECTION("correction");

    private final String key;

    Duty(String key) {
        this.key = key;
    }

    /// The prefix of the duty's lines in a rule profile.
    public String key() {
        return key;
    }
}
