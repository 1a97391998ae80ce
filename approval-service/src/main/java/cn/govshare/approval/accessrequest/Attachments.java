package cn.govshare.approval.accessrequest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The papers of all requests.
public interface Attachments {
    void add(Attachment attachment, byte[] content);

    /// The papers of one request, the first first.
    List<Attachment> of(UUID request);

    Optional<Attachment> find(UUID request, UUID id);

    byte[] content(UUID id);
}
