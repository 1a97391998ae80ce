package cn.govshare.approval.accessrequest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of papers that are taken, known by the end of the name and by the first bytes together.
public enum AttachmentKind {
    PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    OFD("application/ofd", "ofd", new byte[] {'P', 'K', 3, 4}),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", new byte[] {'P', 'K', 3, 4
    }),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", new byte[] {'P', 'K', 3, 4});

    private final String mediaType;
    private final String ending;
    private final byte[] start;

    AttachmentKind(String mediaType, String ending, byte[] start) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.start = start;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The kind of a paper, or none when it is of no kind that is taken.
    public static Optional<AttachmentKind> of(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var itsEnding = "jpeg".equals(ending) ? "jpg" : ending;
        return Arrays.stream(values())
                .filter(kind -> kind.ending.equals(itsEnding) && kind.begins(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > start.length && Arrays.mismatch(content, start) == start.length;
    }
}
