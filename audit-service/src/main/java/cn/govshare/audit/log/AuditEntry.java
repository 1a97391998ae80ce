package cn.govshare.audit.log;

import cn.govshare.kernel.event.AuditRecorded;
import java.time.Instant;

/// A record of the trail with its place on the log.
///
/// @param seq place in the order of arrival, from 1 and without a gap; the leaf's index in the tree is one less
/// @param contentSha256 digest of the record's canonical JSON, hexadecimal
public record AuditEntry(long seq, AuditRecorded record, String contentSha256, Instant receivedAt) {
    /// Index of the leaf in the Merkle tree, from 0.
    public long leafIndex() {
        return seq - 1;
    }
}
