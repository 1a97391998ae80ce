package cn.govshare.approval.negotiation;

import cn.govshare.approval.visibility.Visibility;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All negotiations with their dossiers.
public interface Negotiations {
    /// @throws org.springframework.dao.DuplicateKeyException when the consumer has one about the resource that is not
    /// over
    void add(Negotiation negotiation);

    /// Keeps the next state.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else was faster
    void save(Negotiation negotiation);

    Optional<Negotiation> find(UUID id);

    /// The negotiation, locked until the end of the transaction, so that its dossier grows only while it is not over.
    Optional<Negotiation> lock(UUID id);

    /// The consumer's negotiation about the resource that is not over.
    Optional<Negotiation> unfinished(DepartmentCode consumer, ResourceCode resource);

    /// Everybody's negotiations about the resource that are not over, the oldest first.
    List<Negotiation> unfinishedAbout(ResourceCode resource);

    /// Those that went on from an access request, the oldest first.
    List<Negotiation> ofRequest(UUID request);

    /// Negotiations that may be seen, the newest first.
    ///
    /// @param status only of this status, or of any when null
    /// @param after id of the last one seen
    List<Negotiation> list(Visibility visibility, @Nullable NegotiationStatus status, @Nullable UUID after, int limit);

    void add(Proposal proposal);

    /// The oldest first.
    List<Proposal> proposals(UUID negotiation);

    void add(Minutes minutes);

    /// The oldest first.
    List<Minutes> minutes(UUID negotiation);

    void add(DossierFile file, byte[] content);

    /// The oldest first.
    List<DossierFile> files(UUID negotiation);

    Optional<byte[]> content(UUID negotiation, UUID file);
}
