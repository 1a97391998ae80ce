package cn.govshare.approval.notice;

import java.util.List;
import java.util.UUID;

/// All notices that were told.
public interface ToldNotices {
    /// Keeps a notice.
    ///
    /// @return false when one with its once-key is kept already
    boolean add(Notice notice);

    /// What was told about a case, the oldest first.
    List<Notice> ofCase(UUID caseId);
}
