package cn.govshare.exchange.correction;

import cn.govshare.exchange.access.Receiver;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A correction on its way to one department that received the old value: taken by it, and acknowledged (art. 19).
///
/// @param challenge the challenge that led to it
/// @param number the challenge's number
/// @param ofRecord true when one record was corrected, false when items were corrected throughout
/// @param receiver who received the old value, which items of it, and how
/// @param findings what the provider found
/// @param takenAt when it was first taken
/// @param receipt present once it is acknowledged
@Article("19")
public record Correction(
        UUID id,
        UUID challenge,
        String number,
        ResourceCode resource,
        String resourceName,
        DepartmentCode provider,
        boolean ofRecord,
        Receiver receiver,
        String findings,
        CorrectionStatus status,
        Instant correctedAt,
        @Nullable Instant takenAt,
        @Nullable Receipt receipt,
        long version) {
    /// The department has taken it, perhaps once more.
    ///
    /// @throws Conflict when it is acknowledged already
    public Correction take(Instant at) {
        return become(CorrectionStatus.TAKEN, takenAt == null ? at : takenAt, null);
    }

    /// The department says what it has done with it.
    ///
    /// @throws Conflict when it is acknowledged already
    public Correction acknowledge(Receipt given) {
        return become(CorrectionStatus.ACKNOWLEDGED, takenAt, given);
    }

    private Correction become(CorrectionStatus next, @Nullable Instant taken, @Nullable Receipt given) {
        if (!status.canBecome(next)) {
            throw new Conflict(
                    CorrectionProblem.ACKNOWLEDGED_ALREADY,
                    Text.of("该更正已回执。", "The correction is acknowledged already."));
        }
        return new Correction(
                id,
                challenge,
                number,
                resource,
                resourceName,
                provider,
                ofRecord,
                receiver,
                findings,
                next,
                correctedAt,
                taken,
                given,
                version + 1);
    }
}
