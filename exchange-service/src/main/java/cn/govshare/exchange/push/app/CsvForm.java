package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How a table is written, as its beginning shows: in UTF-8, in GBK (as part of GB 18030) or in UTF-16 with a mark;
/// with commas, tabs, semicolons or bars between.
///
/// @param skipped how many bytes stand before the header row: a byte order mark, a line that names the separator
record CsvForm(Charset charset, char separator, int skipped) {
    /// How much of a table shows how it is written.
    static final int SAMPLE = 256 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SEPARATORS = ",\t;|";
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};
    private static final String SEPARATOR_LINE = "sep=";

    /// @param stated the charset that was said, if any was
    /// @param names names that a header may have
    /// @throws MalformedInput when the sample is no text
    static CsvForm of(byte[] sample, Optional<Charset> stated, Collection<String> names) {
        if (begins(sample, UTF_8_MARK)) {
            return separated(sample, StandardCharsets.UTF_8, UTF_8_MARK.length, names);
        }
        if (begins(sample, 0xFF, 0xFE)) {
            return separated(sample, StandardCharsets.UTF_16LE, 2, names);
        }
        if (begins(sample, 0xFE, 0xFF)) {
            return separated(sample, StandardCharsets.UTF_16BE, 2, names);
        }
        return separated(sample, stated.orElseGet(() -> charset(sample)), 0, names);
    }

    private static boolean begins(byte[] sample, int... mark) {
        return sample.length >= mark.length
                && IntStream.range(0, mark.length).allMatch(i -> (sample[i] & 0xFF) == mark[i]);
    }

    /// In a text in UTF-8 most characters beyond ASCII are well-formed even when some are broken; in one in GBK
    /// hardly any is.
    private static Charset charset(byte[] sample) {
        var utf8 = Tally.ofUtf8(sample);
        if (utf8.broken() == 0 || utf8.whole() > utf8.broken()) {
            return StandardCharsets.UTF_8;
        }
        var gb = Tally.ofGb18030(sample);
        if (gb.broken() == 0 || gb.whole() > gb.broken() * 20) {
            return GB18030;
        }
        throw new MalformedInput(
                PushProblem.NOT_UTF8,
                Text.of(
                                "内容既不是 UTF-8 也不是 GBK 文本,第 %s 行第 %s 字节起无法识别,未存储任何行。",
                                "The body is neither UTF-8 nor GBK from line %s, byte %s on; nothing is stored.")
                        .with(utf8.line(), utf8.column()));
    }

    private static CsvForm separated(byte[] sample, Charset charset, int mark, Collection<String> names) {
        var text = new String(sample, mark, sample.length - mark, charset);
        if (text.startsWith(SEPARATOR_LINE) && text.length() > SEPARATOR_LINE.length()) {
            int end = text.indexOf('\n');
            int skipped = text.substring(0, end + 1).getBytes(charset).length;
            return new CsvForm(charset, text.charAt(SEPARATOR_LINE.length()), mark + skipped);
        }
        var header = text.lines().findFirst().orElse("");
        char best = ',';
        long most = known(header, best, names);
        for (char each : SEPARATORS.toCharArray()) {
            long known = known(header, each, names);
            if (known > most) {
                best = each;
                most = known;
            }
        }
        return new CsvForm(charset, best, mark);
    }

    /// How many cells of the header are names, if this is what separates them.
    private static long known(String header, char separator, Collection<String> names) {
        return Arrays.stream(header.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(cell -> cell.strip().replace("\"", ""))
                .filter(names::contains)
                .count();
    }

    /// How many characters beyond ASCII are well-formed, and how many are not.
    ///
    /// @param line where the first broken one stands, from 1
    /// @param column its byte in that line, from 1
    private record Tally(int whole, int broken, int line, int column) {
        static Tally ofUtf8(byte[] sample) {
            return count(sample, Tally::lengthInUtf8);
        }

        static Tally ofGb18030(byte[] sample) {
            return count(sample, Tally::lengthInGb18030);
        }

        /// Length of the character that begins at a place; 0 when it is broken, negative when the sample ends in it.
        private interface Measure {
            int length(byte[] sample, int at);
        }

        private static Tally count(byte[] sample, Measure measure) {
            int whole = 0;
            int broken = 0;
            int line = 1;
            int begin = 0;
            int brokenLine = 0;
            int brokenColumn = 0;
            for (int at = 0; at < sample.length; ) {
                if (sample[at] >= 0) {
                    if (sample[at] == '\n') {
                        line++;
                        begin = at + 1;
                    }
                    at++;
                    continue;
                }
                int length = measure.length(sample, at);
                if (length < 0) {
                    break;
                }
                if (length > 0) {
                    whole++;
                } else if (broken++ == 0) {
                    brokenLine = line;
                    brokenColumn = at - begin + 1;
                }
                at += Math.max(1, length);
            }
            return new Tally(whole, broken, brokenLine, brokenColumn);
        }

        private static int lengthInUtf8(byte[] sample, int at) {
            int first = sample[at] & 0xFF;
            int length = first >= 0xF0 && first <= 0xF4 ? 4 : first >= 0xE0 ? 3 : 2;
            if (first < 0xC2 || first > 0xF4) {
                return 0;
            }
            for (int i = 1; i < length; i++) {
                if (at + i == sample.length) {
                    return -1;
                }
                if ((sample[at + i] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return length;
        }

        private static int lengthInGb18030(byte[] sample, int at) {
            int first = sample[at] & 0xFF;
            if (first == 0x80 || first == 0xFF) {
                return 0;
            }
            if (at + 1 == sample.length) {
                return -1;
            }
            int second = sample[at + 1] & 0xFF;
            if (second >= '0' && second <= '9') {
                return at + 4 > sample.length ? -1 : 4;
            }
            return second >= 0x40 && second != 0x7F && second != 0xFF ? 2 : 0;
        }
    }
}
