package cn.govshare.approval.negotiation.app;

import cn.govshare.approval.history.StepKind;
import cn.govshare.approval.negotiation.DossierFile;
import cn.govshare.approval.negotiation.FileRule;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One side puts a file into the dossier.
@Component
@Article("17")
public class AddFile {
    private final ReadNegotiation readNegotiation;
    private final Negotiations negotiations;
    private final DisputeTrail trail;
    private final Clock clock;

    AddFile(ReadNegotiation readNegotiation, Negotiations negotiations, DisputeTrail trail, Clock clock) {
        this.readNegotiation = readNegotiation;
        this.negotiations = negotiations;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws cn.govshare.kernel.problem.PolicyViolation when the dossier does not take such a file
    /// @throws cn.govshare.kernel.problem.Conflict when the dispute is over
    @Transactional
    public DossierFile add(UUID id, String name, byte[] content, Actor actor) {
        var negotiation = readNegotiation.lock(id, actor);
        var side = readNegotiation.side(negotiation, actor);
        negotiation.mustNotBeOver();
        FileRule.check(name, content.length, negotiations.files(id).size());
        var file = new DossierFile(
                UUID.randomUUID(), id, side, name, content.length, sha256(content), actor.name(), clock.instant());
        negotiations.add(file, content);
        trail.record("approval.negotiation.file", StepKind.FILE_ADDED, negotiation, actor, name, file.at());
        return file;
    }

    /// The digest of a content, hexadecimal.
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
