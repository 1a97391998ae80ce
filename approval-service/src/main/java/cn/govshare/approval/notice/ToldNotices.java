package cn.govshare.approval.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All notices that were told, and who has read them.
public interface ToldNotices {
    /// Keeps a notice.
    ///
    /// @return false when one with its once-key is kept already
    boolean add(Notice notice);

    Optional<Notice> find(UUID id);

    /// What was told to these posts, the newest first.
    ///
    /// @param unreadBy only what this account has not read, or all when null
    /// @param after id of the last one seen
    List<Notice> list(Mailbox mailbox, @Nullable String unreadBy, @Nullable UUID after, int limit);

    /// What was told about a case, the oldest first.
    List<Notice> ofCase(UUID caseId);

    /// Of these notices the ones that the account has read.
    Set<UUID> readBy(String account, Collection<UUID> notices);

    /// Who has read the notices, the earliest first.
    Map<UUID, List<Receipt>> receipts(Collection<UUID> notices);

    /// The account has read the notice.
    ///
    /// @return false when it had before
    boolean read(UUID notice, String account, String name, Instant at);
}
