package cn.govshare.audit.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often each side has told of the calls of one trace that took data.
///
/// @param passed answers that the gateway passed on
/// @param unsure calls that the gateway passed on without seeing how they ended
/// @param reported permitted accesses that the service recorded
public record CallSides(
        String trace,
        int passed,
        int unsure,
        int reported,
        Instant at,
        @Nullable String department,
        @Nullable String client) {
    public CallSides and(CallSides other) {
        return new CallSides(
                trace,
                passed + other.passed,
                unsure + other.unsure,
                reported + other.reported,
                at.isBefore(other.at) ? at : other.at,
                department == null ? other.department : department,
                client == null ? other.client : client);
    }

    /// True when both sides tell the same, as far as they can know.
    public boolean agree() {
        return passed <= reported && reported <= passed + unsure;
    }

    /// True when the service told of a call that the gateway has not seen.
    public boolean wentAroundTheGateway() {
        return reported > passed + unsure;
    }
}
