package cn.govshare.systemtests;

/// What the authorisation matrix says of a call.
enum Expectation {
    /// The caller may: the call succeeds, or fails for what it asks (409, 422), not for who asks.
    ALLOW("✓"),
    /// The caller may not: 403.
    DENY("–"),
    /// The caller may not even know: 404, as if there were no such thing.
    HIDDEN("∅"),
    /// The caller's token is not meant for this service: 401.
    NOT_FOR_IT("✗");

    private final String sign;

    Expectation(String sign) {
        this.sign = sign;
    }

    /// How the printed matrix shows it.
    String sign() {
        return sign;
    }
}
