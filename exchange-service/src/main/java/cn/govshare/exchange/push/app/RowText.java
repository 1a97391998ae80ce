package cn.govshare.exchange.push.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The fields of the row at hand as they came, in two arrays that are used again for every row.
final class RowText {
    private char[] characters = new char[1024];
    private int[] ends = new int[32];
    private int fields;

    void begin() {
        fields = 0;
    }

    void add(char[] source, int from, int size) {
        int used = size();
        if (used + size > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, used + size));
        }
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
        }
        System.arraycopy(source, from, characters, used, size);
        ends[fields++] = used + size;
    }

    /// How many characters there are.
    int size() {
        return fields == 0 ? 0 : ends[fields - 1];
    }

    List<String> fields() {
        var all = new ArrayList<String>(fields);
        int from = 0;
        for (int i = 0; i < fields; i++) {
            all.add(new String(characters, from, ends[i] - from));
            from = ends[i];
        }
        return all;
    }
}
