package cn.govshare.exchange.challenge;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All challenges of the city.
public interface DataChallenges {
    /// A new number, unique for ever.
    String nextNumber(LocalDate today);

    void add(DataChallenge challenge, Optional<RecordPart> part, ChallengeStep step);

    /// Keeps the next state with what led to it.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else was faster
    void save(DataChallenge challenge, Optional<ChallengeStep> step);

    Optional<DataChallenge> find(UUID id);

    /// The challenge, locked until the end of the transaction.
    Optional<DataChallenge> lock(UUID id);

    /// What the challenge holds of its record; empty when it is about no record, or erased.
    Optional<RecordPart> recordPart(UUID id);

    List<ChallengeStep> steps(UUID id);

    /// Until the end of the transaction nobody else raises a challenge for the department about the resource, so that
    /// what [#sameOpen] answers stays true.
    void takeTurn(DepartmentCode challenger, ResourceCode resource);

    /// An open challenge by the same department of the same record and one of the items at least.
    Optional<DataChallenge> sameOpen(DepartmentCode challenger, ResourceCode resource, Disputed disputed);

    /// Which challenges are listed, the newest first.
    ///
    /// @param department only those that it raised, provides the data of, or has to verify; of all when null
    /// @param status only of this status, or of any when null
    /// @param after id of the last one seen
    record Listing(
            @Nullable DepartmentCode department,
            @Nullable ResourceCode resource,
            @Nullable ChallengeStatus status,
            @Nullable UUID after,
            int limit) {}

    List<DataChallenge> list(Listing listing);

    /// Erases what closed challenges hold of records.
    ///
    /// @return how many were erased
    int eraseRecordParts(Instant closedBefore);
}
