package cn.govshare.catalog.sheet.app;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Recognises how a text is encoded. UTF-8 and GB18030 are told apart by decoding: real Chinese text in one of them is
/// hardly ever well-formed in the other.
///
/// @param mark length of the byte order mark
record TextEncoding(Charset charset, int mark) {
    /// Contains GBK and GB 2312.
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final int LONGEST_CHARACTER = 4;

    /// Of a text with errors, one in so many characters may be wrong before it is no text.
    private static final int TOLERATED = 100;

    /// @param sample the beginning of the text
    /// @param whole true when that is all of it
    /// @return empty when it is no text
    static Optional<TextEncoding> of(byte[] sample, boolean whole) {
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (begins(sample, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (begins(sample, 0xFE, 0xFF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        int even = zeros(sample, 0);
        int odd = zeros(sample, 1);
        if (even + odd > 0) {
            return ofWide(sample, even, odd);
        }
        return ofNarrow(sample, whole);
    }

    private static boolean begins(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] sample, int from) {
        int count = 0;
        for (int i = from; i < sample.length; i += 2) {
            if (sample[i] == 0) {
                count++;
            }
        }
        return count;
    }

    /// Separators and line ends of UTF-16 have one byte that is zero, always at the same side; few characters have the
    /// other.
    private static Optional<TextEncoding> ofWide(byte[] sample, int even, int odd) {
        if (odd > 2 * even) {
            return wellFormed(sample, StandardCharsets.UTF_16LE);
        }
        return even > 2 * odd ? wellFormed(sample, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<TextEncoding> wellFormed(byte[] sample, Charset charset) {
        return errors(sample, charset, sample.length - sample.length % 2) == 0
                ? Optional.of(new TextEncoding(charset, 0))
                : Optional.empty();
    }

    private static Optional<TextEncoding> ofNarrow(byte[] sample, boolean whole) {
        int last = whole ? sample.length : Math.max(0, sample.length - LONGEST_CHARACTER);
        int inUtf8 = errors(sample, StandardCharsets.UTF_8, last);
        if (inUtf8 == 0) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 0));
        }
        int inGb = errors(sample, GB18030, last);
        var better = inUtf8 <= inGb || inUtf8 * TOLERATED < sample.length / 3
                ? new TextEncoding(StandardCharsets.UTF_8, 0)
                : new TextEncoding(GB18030, 0);
        int errors = better.charset().equals(GB18030) ? inGb : inUtf8;
        return errors * TOLERATED <= sample.length ? Optional.of(better) : Optional.empty();
    }

    /// Number of places that can't be decoded; a character that the sample cuts at its end is none.
    private static int errors(byte[] sample, Charset charset, int length) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(sample, 0, Math.min(length + LONGEST_CHARACTER, sample.length));
        var out = CharBuffer.allocate(8192);
        int errors = 0;
        while (true) {
            var result = decoder.decode(in, out, false);
            out.clear();
            if (result.isError()) {
                errors++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return in.remaining() > 0 && length == sample.length ? errors + 1 : errors;
            }
        }
    }
}
