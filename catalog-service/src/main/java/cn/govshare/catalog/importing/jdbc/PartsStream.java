package cn.govshare.catalog.importing.jdbc;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/// A file that is kept in parts, read one part at a time.
final class PartsStream extends InputStream {
    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int at;
    private int next;

    /// @param parts gives the part of a number, from 0
    PartsStream(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : part[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, from, count);
        at += count;
        return count;
    }

    private boolean isAtEnd() {
        if (at < part.length) {
            return false;
        }
        var following = parts.apply(next);
        following.ifPresent(content -> {
            part = content;
            at = 0;
            next++;
        });
        return following.isEmpty();
    }
}
