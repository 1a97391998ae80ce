package cn.govshare.audit.log;

import cn.govshare.evidence.tree.Hash;
import cn.govshare.kernel.event.AuditRecorded;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A record as it arrived, and its content as canonical JSON: equal records have equal bytes. Immutable.
public final class ReceivedRecord {
    private final AuditRecorded record;
    private final byte[] body;
    private final byte[] contentSha256;
    private final Hash leaf;

    /// @param canonical the content as canonical JSON; the caller gives it away
    public ReceivedRecord(AuditRecorded record, byte[] canonical) {
        this.record = record;
        this.body = canonical;
        this.contentSha256 = sha256().digest(canonical);
        this.leaf = Hash.ofLeaf(canonical);
    }

    public AuditRecorded record() {
        return record;
    }

    /// The bytes that the leaf is made of; not to be changed.
    public byte[] body() {
        return body;
    }

    /// Digest of [#body], 32 bytes; not to be changed.
    public byte[] contentSha256() {
        return contentSha256;
    }

    /// Digest of [#body], hexadecimal.
    public String contentSha256Hex() {
        return HexFormat.of().formatHex(contentSha256);
    }

    public boolean hasContent(byte[] sha256) {
        return MessageDigest.isEqual(contentSha256, sha256);
    }

    public Hash leaf() {
        return leaf;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
