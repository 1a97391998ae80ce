package cn.govshare.audit.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What the watch remembers from one look to the next.
public interface WatchMemory {
    /// How far the watch has looked, locked until the end of the transaction; empty while another replica looks.
    OptionalLong lockPlace();

    /// The entries behind a place, in the order of arrival.
    List<WatchedEntry> behind(long seq, int limit);

    void moveTo(long seq);

    /// Adds to the tallies.
    void add(Map<Tally, Long> amounts);

    /// Adds tallies up.
    Map<Tally.Span, Long> sums(Collection<Tally.Span> spans);

    /// Of how many buckets, that is days, a mean is made.
    long buckets(Tally.Span span);

    /// Forgets what no window reaches back to any more.
    void forget(Instant now);

    /// Counts accesses of clients for purposes.
    ///
    /// @param accesses number of accesses by client, and behind it the purpose
    /// @return the purposes that were new, each with the client's accesses for other purposes before
    Map<ClientPurpose, Long> count(Map<ClientPurpose, Long> accesses);

    /// @param purpose as stated
    record ClientPurpose(String client, String purpose) {}

    /// Adds what the sides told of calls; calls on which both agree are forgotten.
    void pair(Collection<CallSides> told, Instant now);

    /// Takes away the calls on which the sides do not agree and that were first told of before `before`.
    List<CallSides> takeUnpaired(Instant before, int limit);
}
