package cn.govshare.kernel.event;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A challenge of shared data was raised, or moved on (art. 19). It never names the record or a value.
///
/// @param challenge id of the challenge
/// @param number what people call it
/// @param verifier the department that has to verify or correct
/// @param items names of the doubted items
/// @param ofRecord true when one record is doubted, false when the items are doubted throughout
/// @param status how it stands now
/// @param raisedOn the day that it was raised, Asia/Shanghai
/// @param receivers the departments that the correction goes to; empty until it is corrected
public record ChallengeChanged(
        UUID challenge,
        String number,
        ResourceCode resource,
        DepartmentCode provider,
        DepartmentCode challenger,
        DepartmentCode verifier,
        Set<String> items,
        boolean ofRecord,
        Status status,
        LocalDate raisedOn,
        List<DepartmentCode> receivers,
        Instant changedAt,
        long version)
        implements Event {
    /// How a challenge stands.
    public enum Status {
        RAISED,
        IN_VERIFICATION,
        FORWARDED,
        CONFIRMED,
        CORRECTED,
        REJECTED,
        WITHDRAWN
    }

    public ChallengeChanged {
        items = Set.copyOf(items);
        receivers = List.copyOf(receivers);
    }

    @Override
    public String aggregateId() {
        return challenge.toString();
    }
}
