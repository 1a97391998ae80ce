package cn.govshare.approval.deadline;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// More working days that a department asks for, until the competent authority decides.
///
/// @param decision null while it is undecided
public record ExtensionRequest(
        UUID id,
        UUID deadline,
        int workingDays,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable Decision decision) {
    /// How it was decided.
    public record Decision(
            boolean consented,
            String by,
            Instant at,
            @Nullable String note) {}

    /// @throws Conflict when it is decided already
    public ExtensionRequest decide(Decision given) {
        if (decision != null) {
            throw new Conflict(
                    DeadlineProblem.EXTENSION_DECIDED, Text.of("该延期申请已经批复。", "The extension is decided already."));
        }
        return new ExtensionRequest(id, deadline, workingDays, reason, askedBy, askedAt, given);
    }
}
