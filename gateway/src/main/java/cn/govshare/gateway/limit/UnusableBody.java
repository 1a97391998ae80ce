package cn.govshare.gateway.limit;

import java.io.IOException;

/// The caller's body could not be read to its end.
public final class UnusableBody extends IOException {
    /// Why a body could not be read to its end.
    public enum Why {
        TOO_LARGE,
        TOO_SLOW,
        BROKEN_OFF
    }

    private final Why why;

    UnusableBody(Why why) {
        super(why.name());
        this.why = why;
    }

    UnusableBody(Why why, IOException cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
