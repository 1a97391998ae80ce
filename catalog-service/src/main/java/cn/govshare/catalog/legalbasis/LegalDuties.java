package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All duties that changes of grounds have opened.
public interface LegalDuties {
    void add(LegalDuty duty);

    /// @throws cn.govshare.kernel.problem.Conflict when it was changed meanwhile
    void save(LegalDuty duty);

    Optional<LegalDuty> find(UUID id);

    /// Open duties that a publication of the resource by the department may meet.
    List<LegalDuty> waitingFor(ResourceCode resource, DepartmentCode provider);

    /// The newest first.
    ///
    /// @param owner only those of this department, or the whole city's when null
    /// @param after id of the last one seen
    List<LegalDuty> list(
            @Nullable DepartmentCode owner, @Nullable LegalDutyStatus status, @Nullable UUID after, int limit);

    List<LegalDuty> ofChange(UUID change);

    /// The clock has spoken; without effect for a case that is none of these.
    void dueOn(UUID id, LocalDate day);

    /// The last day passed; without effect for a case that is none of these.
    void missed(UUID id);

    /// How many open duties a department has.
    long countOpen(DepartmentCode owner);

    /// Makes the open duties another department's; the clock passes its own.
    void pass(DepartmentCode from, DepartmentCode to);
}
