package cn.govshare.catalog.need;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// The grants that departments hold.
public interface OwnGrants {
    /// A grant under which the department may use the item on the day.
    Optional<UUID> grant(DepartmentCode consumer, ResourceCode resource, String item, LocalDate day);
}
