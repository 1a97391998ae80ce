package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The fields of the row at hand as they came, in two arrays that are used again for every row.
final class RowText {
    private static final int MOST_FIELDS = 4096;

    private final int longest;
    private char[] characters = new char[1024];
    private int[] ends = new int[32];
    private int fields;

    /// @param longest how many characters a row may have
    RowText(int longest) {
        this.longest = longest;
    }

    void begin() {
        fields = 0;
    }

    /// @throws MalformedInput when the row is longer than any row may be
    void add(char[] source, int from, int size) {
        int used = size();
        if (used + size > longest || fields == MOST_FIELDS) {
            throw new MalformedInput(
                    PushProblem.MALFORMED_BODY,
                    Text.of(
                                    "有一行超过 %s 个字符或 %s 个字段(引号可能不配对),未存储任何行。",
                                    "A row has more than %s characters or %s fields; a quotation mark may be missing."
                                            + " Nothing is stored.")
                            .with(longest, MOST_FIELDS));
        }
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
