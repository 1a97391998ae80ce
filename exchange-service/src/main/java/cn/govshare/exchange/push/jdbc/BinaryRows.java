package cn.govshare.exchange.push.jdbc;

import cn.govshare.exchange.dataset.ValueSink;
import java.util.Arrays;

/// Writes rows as PostgreSQL's binary COPY format into one growing buffer.
class BinaryRows implements ValueSink {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH_DAYS = 10_957;
    private static final long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;
    private static final int NULL = -1;
    private static final int NEGATIVE = 0x4000;

    private byte[] buffer;
    private int used;
    private int rowStart;
    private final short[] groups = new short[40];

    BinaryRows(int capacity) {
        buffer = new byte[capacity];
        System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
        used = SIGNATURE.length;
    }

    byte[] buffer() {
        return buffer;
    }

    int used() {
        return used;
    }

    void clear() {
        used = 0;
    }

    void begin(int fields) {
        rowStart = used;
        need(2);
        putShort(fields);
    }

    void drop() {
        used = rowStart;
    }

    /// A number of two bytes.
    void small(int value) {
        need(6);
        putInt(2);
        putShort(value);
    }

    /// Writes over a number of two bytes that stands so many bytes behind the row's beginning.
    void smallAt(int place, int value) {
        buffer[rowStart + place] = (byte) (value >> 8);
        buffer[rowStart + place + 1] = (byte) value;
    }

    void trailer() {
        need(2);
        putShort(-1);
    }

    private void need(int bytes) {
        if (buffer.length - used < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, used + bytes));
        }
    }

    private void putShort(int value) {
        buffer[used++] = (byte) (value >> 8);
        buffer[used++] = (byte) value;
    }

    private void putInt(int value) {
        putIntAt(used, value);
        used += 4;
    }

    private void putIntAt(int at, int value) {
        buffer[at] = (byte) (value >> 24);
        buffer[at + 1] = (byte) (value >> 16);
        buffer[at + 2] = (byte) (value >> 8);
        buffer[at + 3] = (byte) value;
    }

    private void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    @Override
    public void empty() {
        need(4);
        putInt(NULL);
    }

    @Override
    public void text(char[] source, int from, int length) {
        need(4 + length * 3);
        int size = used;
        used += 4;
        int at = used;
        byte[] target = buffer;
        int end = from + length;
        for (int i = from; i < end; i++) {
            char c = source[i];
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | c >> 6);
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)) {
                int point = Character.toCodePoint(c, source[++i]);
                target[at++] = (byte) (0xF0 | point >> 18);
                target[at++] = (byte) (0x80 | (point >> 12 & 0x3F));
                target[at++] = (byte) (0x80 | (point >> 6 & 0x3F));
                target[at++] = (byte) (0x80 | (point & 0x3F));
            } else {
                target[at++] = (byte) (0xE0 | c >> 12);
                target[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        used = at;
        putIntAt(size, at - size - 4);
    }

    /// Base 10,000 digits, aligned at the point, as `numeric_recv` reads them.
    @Override
    public void decimal(char[] source, int from, int length) {
        boolean negative = source[from] == '-';
        int begin = negative ? from + 1 : from;
        int end = from + length;
        int point = begin;
        while (point < end && source[point] != '.') {
            point++;
        }
        int scale = point < end ? end - point - 1 : 0;
        int wholeGroups = (point - begin + 3) / 4;
        int fractionGroups = (scale + 3) / 4;
        int count = wholeGroups + fractionGroups;
        short[] digits = count <= groups.length ? groups : new short[count];
        for (int group = 0; group < wholeGroups; group++) {
            int stop = point - 4 * (wholeGroups - 1 - group);
            digits[group] = group(source, Math.max(begin, stop - 4), stop, stop);
        }
        for (int group = 0; group < fractionGroups; group++) {
            int start = point + 1 + 4 * group;
            digits[wholeGroups + group] = group(source, start, Math.min(end, start + 4), start + 4);
        }
        int first = 0;
        while (first < count && digits[first] == 0) {
            first++;
        }
        int last = count;
        while (last > first && digits[last - 1] == 0) {
            last--;
        }
        int size = last - first;
        need(12 + 2 * size);
        putInt(8 + 2 * size);
        putShort(size);
        putShort(size == 0 ? 0 : wholeGroups - 1 - first);
        putShort(negative && size > 0 ? NEGATIVE : 0);
        putShort(scale);
        for (int i = first; i < last; i++) {
            putShort(digits[i]);
        }
    }

    /// The digits from `start` to `stop`, filled with zeros up to `wanted`.
    private static short group(char[] source, int start, int stop, int wanted) {
        int value = 0;
        for (int i = start; i < stop; i++) {
            value = value * 10 + source[i] - '0';
        }
        for (int i = stop; i < wanted; i++) {
            value *= 10;
        }
        return (short) value;
    }

    @Override
    public void whole(long value) {
        need(12);
        putInt(8);
        putLong(value);
    }

    @Override
    public void real(double value) {
        need(12);
        putInt(8);
        putLong(Double.doubleToLongBits(value));
    }

    @Override
    public void flag(boolean value) {
        need(5);
        putInt(1);
        buffer[used++] = (byte) (value ? 1 : 0);
    }

    @Override
    public void date(long epochDay) {
        need(8);
        putInt(4);
        putInt((int) (epochDay - EPOCH_DAYS));
    }

    @Override
    public void moment(long epochMicros) {
        need(12);
        putInt(8);
        putLong(epochMicros - EPOCH_MICROS);
    }
}
