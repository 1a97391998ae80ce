package cn.govshare.exchange.challenge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The files that support challenges.
public interface EvidenceFiles {
    void add(EvidenceFile file, byte[] content);

    List<EvidenceFile> of(UUID challenge);

    Optional<byte[]> content(UUID challenge, UUID file);
}
