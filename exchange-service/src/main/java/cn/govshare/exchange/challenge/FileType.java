package cn.govshare.exchange.challenge;

import java.util.Arrays;
import java.util.Optional;

/// Kinds of files that are taken as evidence, each known by its first bytes and not by what its sender says.
public enum FileType {
    PDF("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String mediaType;
    private final byte[] begins;

    FileType(String mediaType, byte[] begins) {
        this.mediaType = mediaType;
        this.begins = begins;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length >= type.begins.length
                        && Arrays.equals(content, 0, type.begins.length, type.begins, 0, type.begins.length))
                .findFirst();
    }
}
