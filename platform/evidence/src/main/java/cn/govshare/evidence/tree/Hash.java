package cn.govshare.evidence.tree;

import cn.govshare.evidence.MalformedEvidence;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 digest of 32 bytes: of a leaf, of a node, of a whole tree (RFC 6962, 2.1). Immutable.
public final class Hash {
    /// Bytes of a hash.
    public static final int LENGTH = 32;

    /// The root of the tree without leaves.
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The leaf of an entry: SHA-256 of a zero byte and the entry's bytes.
    public static Hash ofLeaf(byte[] entry) {
        var sha256 = sha256();
        sha256.update(LEAF);
        return new Hash(sha256.digest(entry));
    }

    /// The node above two hashes: SHA-256 of a one byte, the left and the right.
    public static Hash ofNode(Hash left, Hash right) {
        var sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    /// @throws MalformedEvidence unless there are 32 bytes
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedEvidence("A hash has %d bytes, not %d.".formatted(LENGTH, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /// The hash that stands at a place of a longer sequence.
    static Hash at(byte[] bytes, int from) {
        return new Hash(Arrays.copyOfRange(bytes, from, from + LENGTH));
    }

    /// @throws MalformedEvidence unless the text is the standard base64 of 32 bytes, exactly as it would be
    ///     written
    public static Hash fromBase64(String text) {
        try {
            var hash = of(Base64.getDecoder().decode(text));
            if (!hash.base64().equals(text)) {
                throw new MalformedEvidence("\"%s\" is not how this hash is written in base64.".formatted(text));
            }
            return hash;
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("\"%s\" is not a hash in base64.".formatted(text), e);
        }
    }

    /// @throws MalformedEvidence unless the text is 64 hexadecimal digits
    public static Hash fromHex(String text) {
        try {
            return of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("\"%s\" is not a hash in hexadecimal digits.".formatted(text), e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int from) {
        System.arraycopy(bytes, 0, target, from, LENGTH);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
