package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/// Counts and digests what passes, and stops at the largest size.
final class MeasuredStream extends FilterInputStream {
    private final MessageDigest sha256;
    private final long limit;
    private final LongConsumer told;
    private long bytes;

    /// @param told hears now and then how many bytes have passed
    MeasuredStream(InputStream in, long limit, LongConsumer told) {
        super(in);
        this.limit = limit;
        this.told = told;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        if (read > 0) {
            bytes += read;
            if (bytes > limit) {
                throw new MalformedInput(
                        PushProblem.TOO_LARGE,
                        Text.of("批次超过 %s 字节的上限,请分批推送。", "A batch has at most %s bytes; send several.")
                                .with(limit));
            }
            sha256.update(target, from, read);
            told.accept(bytes);
        }
        return read;
    }

    /// The stream is the caller's; whoever reads it to its end must not close it before it is drained.
    @Override
    public void close() {}

    /// Reads the rest without looking at it.
    void drain() throws IOException {
        var buffer = new byte[64 * 1024];
        while (read(buffer, 0, buffer.length) >= 0) {
            continue;
        }
    }

    long bytes() {
        return bytes;
    }

    /// The digest of all that has passed, hexadecimal; ends the measuring.
    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
