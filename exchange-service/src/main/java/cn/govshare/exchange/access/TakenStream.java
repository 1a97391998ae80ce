package cn.govshare.exchange.access;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A download or delivery by which a department took data.
///
/// @param id the access id that its records bear
/// @param grant empty for what is shared without condition
public record TakenStream(
        UUID id,
        DepartmentCode consumer,
        ResourceCode resource,
        Optional<UUID> grant,
        ProvisionMode mode,
        Instant beganAt) {}
