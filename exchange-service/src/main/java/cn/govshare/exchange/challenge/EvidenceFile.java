package cn.govshare.exchange.challenge;

import java.time.Instant;
import java.util.UUID;

/// A file that supports a challenge, as its challenger sent it.
///
/// @param name the name that its sender gave it, shown and never used as a path
/// @param digest SHA-256 of its bytes, hexadecimal
public record EvidenceFile(
        UUID id,
        UUID challenge,
        String name,
        FileType type,
        long bytes,
        String digest,
        String addedBy,
        Instant addedAt) {
    public static final int LONGEST_NAME = 200;
}
