package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Keys as text between two dashed lines (RFC 7468).
final class Pem {
    private static final int LINE = 64;

    private Pem() {}

    /// A reader of DER that may refuse.
    interface DerReader<T> {
        T read(byte[] der) throws IOException;
    }

    static String write(String what, byte[] der) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encode(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, new String(lines, StandardCharsets.US_ASCII), what);
    }

    static byte[] read(String what, String pem) {
        var begin = "-----BEGIN %s-----".formatted(what);
        var end = "-----END %s-----".formatted(what);
        var from = pem.indexOf(begin);
        var to = pem.indexOf(end);
        if (from < 0 || to < from) {
            throw new MalformedEvidence("There is no \"%s\" in the text.".formatted(begin));
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("What stands after \"%s\" is not base64.".formatted(begin), e);
        }
    }

    static <T> T readDer(byte[] der, DerReader<T> reader) {
        try {
            return reader.read(der);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new MalformedEvidence("The text between the dashed lines is not a key.", e);
        }
    }
}
