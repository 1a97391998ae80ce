package cn.govshare.exchange.download;

import cn.govshare.kernel.vocabulary.Article;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// A mark that a file bears in how it is written and not in what it says: some texts, one in eight, are put in quotes
/// that they do not need (CSV), or have a blank before them (NDJSON). Which ones depends on the access, so that each
/// recipient's file is marked in its own way, and any part of it with enough different texts tells whose it was
/// (art. 18). It survives cutting, sorting and mixing, but not that somebody writes the file anew.
@Article("18")
public final class Watermark {
    /// Texts of fewer bytes are not marked: there are too few different ones to tell anything.
    private static final int SHORTEST = 8;

    private static final int ONE_IN = 8;

    /// Marks nothing.
    static final Watermark NONE = new Watermark(0, 0, false);

    private final long first;
    private final long second;
    private final boolean isMark;

    private Watermark(long first, long second, boolean isMark) {
        this.first = first;
        this.second = second;
        this.isMark = isMark;
    }

    /// The mark of one access.
    ///
    /// @param secret 32 bytes that nobody else knows
    public static Watermark of(byte[] secret, UUID access) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(secret);
            var key = ByteBuffer.wrap(sha256.digest(access.toString().getBytes(StandardCharsets.US_ASCII)));
            return new Watermark(key.getLong(), key.getLong(), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// True when this text, in UTF-8, is written the marked way.
    public boolean marks(byte[] text, int from, int to) {
        return isMark && to - from >= SHORTEST && hash(text, from, to) % ONE_IN == 0;
    }

    public boolean marks(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return marks(bytes, 0, bytes.length);
    }

    /// SipHash-1-3: keyed, and quick enough for every cell of ten million rows.
    private long hash(byte[] text, int from, int to) {
        long[] v = {
            first ^ 0x736f6d6570736575L,
            second ^ 0x646f72616e646f6dL,
            first ^ 0x6c7967656e657261L,
            second ^ 0x7465646279746573L
        };
        var words = ByteBuffer.wrap(text, from, to - from).order(ByteOrder.LITTLE_ENDIAN);
        while (words.remaining() >= Long.BYTES) {
            long word = words.getLong();
            v[3] ^= word;
            round(v);
            v[0] ^= word;
        }
        long last = (long) (to - from) << 56;
        for (int shift = 0; words.hasRemaining(); shift += Byte.SIZE) {
            last |= (words.get() & 0xFFL) << shift;
        }
        v[3] ^= last;
        round(v);
        v[0] ^= last;
        v[2] ^= 0xFF;
        round(v);
        round(v);
        round(v);
        return (v[0] ^ v[1] ^ v[2] ^ v[3]) & Long.MAX_VALUE;
    }

    private static void round(long[] v) {
        v[0] += v[1];
        v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
        v[0] = Long.rotateLeft(v[0], 32);
        v[2] += v[3];
        v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
        v[0] += v[3];
        v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
        v[2] += v[1];
        v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
        v[2] = Long.rotateLeft(v[2], 32);
    }
}
