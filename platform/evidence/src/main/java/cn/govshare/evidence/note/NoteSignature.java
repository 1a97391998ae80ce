package cn.govshare.evidence.note;

import cn.govshare.evidence.MalformedEvidence;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// One signature line of a note: who says to have signed, with which key, and the signature. Immutable.
public final class NoteSignature {
    private static final String DASH = "— ";
    private static final int ID_LENGTH = 4;

    private final String name;
    private final byte[] idAndBytes;

    NoteSignature(String name, byte[] idAndBytes) {
        this.name = name;
        this.idAndBytes = idAndBytes;
    }

    /// @throws MalformedEvidence when the line is not one of a signed note
    public static NoteSignature parse(String line) {
        var space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedEvidence("\"%s\" is not a signature line.".formatted(line));
        }
        try {
            var bytes = Base64.getDecoder().decode(line.substring(space + 1));
            var name = line.substring(DASH.length(), space);
            if (bytes.length <= ID_LENGTH || name.isEmpty() || name.contains(" ") || name.contains("+")) {
                throw new MalformedEvidence("\"%s\" is not a signature line.".formatted(line));
            }
            return new NoteSignature(name, bytes);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("The signature in \"%s\" is not base64.".formatted(line), e);
        }
    }

    public String name() {
        return name;
    }

    /// The key's id in 8 hexadecimal digits.
    public String keyId() {
        return HexFormat.of().formatHex(idAndBytes, 0, ID_LENGTH);
    }

    /// The signature alone: of SM2 the DER that OpenSSL reads, of a witness its time and 64 bytes.
    public byte[] bytes() {
        return Arrays.copyOfRange(idAndBytes, ID_LENGTH, idAndBytes.length);
    }

    /// The line without its end.
    public String line() {
        return "%s%s %s".formatted(DASH, name, Base64.getEncoder().encodeToString(idAndBytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature signature && line().equals(signature.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
