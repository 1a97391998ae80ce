package cn.govshare.approval.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All messages that leave, or wait to leave, by e-mail or webhook.
public interface Dispatches {
    void add(Dispatch dispatch);

    /// Keeps the next state.
    void save(Dispatch dispatch);

    Optional<Dispatch> find(UUID id);

    /// Takes what is due for sending. Nobody else gets it until `lease` has passed; after a crash it comes again.
    List<Dispatch> claim(Instant now, Duration lease, int limit);

    /// The newest first.
    ///
    /// @param status only of this status, or of any when null
    /// @param after id of the last one seen
    List<Dispatch> list(@Nullable DispatchStatus status, @Nullable UUID after, int limit);

    /// A notice waits to be mailed to an address.
    void awaitMail(UUID notice, String address);

    /// Addresses for which notices wait, the oldest of them since `before` or earlier, and to which nothing was mailed
    /// after `quietSince`.
    List<String> addressesToMail(Instant before, Instant quietSince, int limit);

    /// What waits for an address, the oldest first, claimed by this transaction.
    List<Notice> claimMail(String address, int limit);

    /// These notices travel with this dispatch.
    void mailed(String address, List<Notice> notices, UUID dispatch);
}
