package cn.govshare.exchange.push.app;

import java.util.Arrays;

/// Whether the keys of a batch only ever ascend. Then none can be there twice, and the database need not look: what is
/// exported from a database mostly comes so. It takes keys of text only, of which each value has one way to be written.
final class KeyOrder {
    private static final char BETWEEN = '\u001F';

    private char[] last = {};
    private int lastSize;
    private char[] current = new char[64];
    private int currentSize;
    private boolean ascends;
    private boolean isFirst = true;

    /// @param isOfText true when every key item is text
    KeyOrder(boolean isOfText) {
        ascends = isOfText;
    }

    void begin() {
        currentSize = 0;
    }

    void add(char[] source, int from, int size) {
        if (!ascends) {
            return;
        }
        if (currentSize + size + 1 > current.length) {
            current = Arrays.copyOf(current, Math.max(current.length * 2, currentSize + size + 1));
        }
        System.arraycopy(source, from, current, currentSize, size);
        currentSize += size;
        current[currentSize++] = BETWEEN;
    }

    /// The row is staged with the key that was added.
    void keep() {
        if (!ascends) {
            return;
        }
        ascends = isFirst || Arrays.compare(last, 0, lastSize, current, 0, currentSize) < 0;
        isFirst = false;
        var free = last;
        last = current;
        lastSize = currentSize;
        current = free.length == 0 ? new char[64] : free;
    }

    /// True as long as every key that was kept is greater than the one before.
    boolean ascends() {
        return ascends;
    }
}
