package cn.govshare.exchange.correction;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All corrections on their way.
public interface Corrections {
    void add(Correction correction);

    /// Keeps the next state.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else was faster
    void save(Correction correction);

    Optional<Correction> find(UUID id);

    /// A department's corrections, the oldest first, so that a system can go on where it stopped.
    ///
    /// @param status only of this status, or of any when null
    /// @param after id of the last one seen
    List<Correction> to(DepartmentCode consumer, @Nullable CorrectionStatus status, @Nullable UUID after, int limit);

    /// Where the correction that a challenge led to has gone, the oldest first.
    List<Correction> of(UUID challenge);
}
