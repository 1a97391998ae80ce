package cn.govshare.exchange.correction;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which record a correction is about.
public interface CorrectedRecords {
    /// Names of the key items with their values; empty once they are erased.
    Optional<Map<String, String>> keyOf(UUID challenge);
}
