package cn.govshare.demo;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

/// Lines made while they are read, so that a body of any size takes the memory of one line.
final class Rows extends InputStream {
    private final Stream<String> source;
    private final Iterator<String> lines;
    private byte[] line = new byte[0];
    private int at;

    Rows(Stream<String> lines) {
        this.source = lines;
        this.lines = lines.iterator();
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : line[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length > 0 && isAtEnd()) {
            return -1;
        }
        int filled = 0;
        while (filled < length && !isAtEnd()) {
            int part = Math.min(length - filled, line.length - at);
            System.arraycopy(line, at, target, offset + filled, part);
            at += part;
            filled += part;
        }
        return filled;
    }

    private boolean isAtEnd() {
        while (at == line.length) {
            if (!lines.hasNext()) {
                return true;
            }
            line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return false;
    }

    @Override
    public void close() {
        source.close();
    }
}
