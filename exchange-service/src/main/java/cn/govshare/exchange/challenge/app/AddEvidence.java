package cn.govshare.exchange.challenge.app;

import cn.govshare.exchange.challenge.ChallengeProblem;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.EvidenceFile;
import cn.govshare.exchange.challenge.EvidenceFiles;
import cn.govshare.exchange.challenge.FileType;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds a file to an open challenge, by its challenger or by whoever verifies it.
@Component
@Article("19")
public class AddEvidence {
    private final ReadChallenge readChallenge;
    private final EvidenceFiles files;
    private final AuditTrail trail;
    private final ChallengeSettings settings;
    private final Clock clock;

    AddEvidence(
            ReadChallenge readChallenge,
            EvidenceFiles files,
            AuditTrail trail,
            ChallengeSettings settings,
            Clock clock) {
        this.readChallenge = readChallenge;
        this.files = files;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /// How many bytes a file may have.
    public long mostBytes() {
        return settings.maxFileSize().toBytes();
    }

    /// @param name what its sender calls it
    @Transactional
    public EvidenceFile add(UUID id, String name, byte[] content, Actor actor) {
        var challenge = readChallenge.lock(id, actor);
        mayAdd(challenge, actor);
        if (content.length > mostBytes() || files.of(id).size() >= settings.maxFiles()) {
            throw bad("文件过大或过多。", "The file is too large, or there are too many.");
        }
        var type = FileType.of(content)
                .orElseThrow(() -> bad("只接受 PDF、PNG、JPEG 文件。", "PDF, PNG and JPEG files are taken."));
        if (name.isBlank()
                || name.length() > EvidenceFile.LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw bad("请给出文件名(不超过 200 字)。", "Give the file's name, up to 200 characters.");
        }
        var file = new EvidenceFile(
                UUID.randomUUID(), id, name, type, content.length, digest(content), actor.name(), clock.instant());
        files.add(file, content);
        trail.record(ChallengeDraft.of("exchange.challenge.evidence", challenge, actor)
                .bytes(content.length)
                .digest(file.digest())
                .done());
        return file;
    }

    /// A file that was added, without what is in it.
    public EvidenceFile added(UUID id, UUID file, Actor actor) {
        var challenge = readChallenge.read(id, actor);
        return files.of(challenge.id()).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(ReadChallenge::noSuchChallenge);
    }

    private static void mayAdd(DataChallenge challenge, Actor actor) {
        if (!actor.belongsTo(challenge.challenger()) && !actor.belongsTo(challenge.verifier())) {
            throw new Forbidden(
                    ChallengeProblem.NOT_THE_CHALLENGER,
                    Text.of("只有提出部门和校核部门可以添加附件。", "Only the challenger and the verifier add files."));
        }
        if (!challenge.status().isOpen()) {
            throw new Conflict(
                    ChallengeProblem.NOT_OPEN_FOR_THAT,
                    Text.of("该疑义已办结,不能再添加附件。", "The challenge is closed; no file can be added any more."));
        }
    }

    private static PolicyViolation bad(String zh, String en) {
        return new PolicyViolation(ChallengeProblem.BAD_FILE, Text.of(zh, en));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
