package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.ChallengeStatus;
import cn.govshare.exchange.challenge.ChallengeStep;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.DataChallenges;
import cn.govshare.exchange.challenge.DataChallenges.Listing;
import cn.govshare.exchange.challenge.EvidenceFile;
import cn.govshare.exchange.challenge.EvidenceFiles;
import cn.govshare.exchange.challenge.RecordPart;
import cn.govshare.exchange.correction.Correction;
import cn.govshare.exchange.correction.Corrections;
import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows challenges to those who take part in them and to the bureau; to others they do not exist. What is personal in
/// one is shown to those who raise, provide and verify, and every look at it is on the trail first.
@Component
@Article("19")
public class ReadChallenge {
    private final DataChallenges challenges;
    private final EvidenceFiles files;
    private final Corrections corrections;
    private final SubjectHashes hashes;
    private final AuditTrail trail;

    ReadChallenge(
            DataChallenges challenges,
            EvidenceFiles files,
            Corrections corrections,
            SubjectHashes hashes,
            AuditTrail trail) {
        this.challenges = challenges;
        this.files = files;
        this.corrections = corrections;
        this.hashes = hashes;
        this.trail = trail;
    }

    /// A challenge with all that belongs to it.
    ///
    /// @param part what it holds of its record; absent for those who may not see it
    /// @param corrections where its correction has gone; the challenger sees its own only
    public record Dossier(
            DataChallenge challenge,
            Optional<RecordPart> part,
            List<ChallengeStep> steps,
            List<EvidenceFile> files,
            List<Correction> corrections) {}

    /// @throws NotFound when there is none, or none that the actor may know of
    public DataChallenge read(UUID id, Actor actor) {
        return challenges
                .find(id)
                .filter(challenge -> mayKnow(challenge, actor))
                .orElseThrow(ReadChallenge::noSuchChallenge);
    }

    /// The challenge for a change, locked until the end of the transaction.
    DataChallenge lock(UUID id, Actor actor) {
        return challenges
                .lock(id)
                .filter(challenge -> mayKnow(challenge, actor))
                .orElseThrow(ReadChallenge::noSuchChallenge);
    }

    /// The whole of a challenge.
    public Dossier dossier(UUID id, Actor actor) {
        var challenge = read(id, actor);
        var part = maySeeRecord(challenge, actor) ? challenges.recordPart(id) : Optional.<RecordPart>empty();
        part.ifPresent(each -> trail.recordNow(ChallengeDraft.of("exchange.challenge.read", challenge, actor)
                .subjects(List.of(hashes.of(each.key())))
                .permitted()));
        return new Dossier(challenge, part, challenges.steps(id), files.of(id), sent(challenge, actor));
    }

    private List<Correction> sent(DataChallenge challenge, Actor actor) {
        return corrections.of(challenge.id()).stream()
                .filter(each -> actor.is(Role.PLATFORM_OPERATOR)
                        || actor.belongsTo(challenge.provider())
                        || actor.belongsTo(each.receiver().consumer()))
                .toList();
    }

    /// @param mine all that the department takes part in; the bureau sees the city's
    public List<DataChallenge> list(
            @Nullable ResourceCode resource,
            @Nullable ChallengeStatus status,
            @Nullable UUID after,
            int limit,
            Actor actor) {
        DepartmentCode mine = actor.is(Role.PLATFORM_OPERATOR) ? null : actor.department();
        return challenges.list(new Listing(mine, resource, status, after, limit));
    }

    /// A file of a challenge; to see it is to see what is personal in it.
    public record Shown(EvidenceFile file, byte[] content) {}

    public Shown file(UUID id, UUID file, Actor actor) {
        var challenge = read(id, actor);
        var found = files.of(id).stream()
                .filter(each -> each.id().equals(file) && maySeeRecord(challenge, actor))
                .findFirst()
                .orElseThrow(ReadChallenge::noSuchChallenge);
        trail.recordNow(ChallengeDraft.of("exchange.challenge.read", challenge, actor)
                .digest(found.digest())
                .bytes(found.bytes())
                .permitted());
        return new Shown(found, files.content(id, file).orElseThrow(ReadChallenge::noSuchChallenge));
    }

    static boolean mayKnow(DataChallenge challenge, Actor actor) {
        return actor.is(Role.PLATFORM_OPERATOR)
                || maySeeRecord(challenge, actor)
                || challenge.forwardedBy().stream().anyMatch(actor::belongsTo);
    }

    private static boolean maySeeRecord(DataChallenge challenge, Actor actor) {
        return actor.belongsTo(challenge.challenger())
                || actor.belongsTo(challenge.provider())
                || actor.belongsTo(challenge.verifier());
    }

    static NotFound noSuchChallenge() {
        return new NotFound(ChallengeProblem.NO_SUCH_CHALLENGE, Text.of("没有该疑义。", "There is no such challenge."));
    }
}
