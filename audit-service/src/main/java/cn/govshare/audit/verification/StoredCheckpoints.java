package cn.govshare.audit.verification;

import java.util.List;

/// The rows of the signed checkpoints.
public interface StoredCheckpoints {
    /// Those whose rows say a size behind this one, the smaller first.
    List<StoredCheckpoint> after(long size, int limit);
}
