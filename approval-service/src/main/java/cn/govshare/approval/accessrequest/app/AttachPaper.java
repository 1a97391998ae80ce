package cn.govshare.approval.accessrequest.app;

import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.Attachment;
import cn.govshare.approval.accessrequest.AttachmentKind;
import cn.govshare.approval.accessrequest.Attachments;
import cn.govshare.approval.history.CaseHistory;
import cn.govshare.approval.history.CaseStep;
import cn.govshare.approval.history.StepKind;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.web.CommonProblem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A party puts a paper with a request that is still open: what the consumer shows for its need, what the provider
/// rests its reply on.
@Component
@Article("17")
public class AttachPaper {
    private final ReadAccessRequest readAccessRequest;
    private final Attachments attachments;
    private final CaseHistory history;
    private final AuditTrail trail;
    private final AccessRequestSettings settings;
    private final Clock clock;

    AttachPaper(
            ReadAccessRequest readAccessRequest,
            Attachments attachments,
            CaseHistory history,
            AuditTrail trail,
            AccessRequestSettings settings,
            Clock clock) {
        this.readAccessRequest = readAccessRequest;
        this.attachments = attachments;
        this.history = history;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /// Most bytes of a paper.
    public long limit() {
        return settings.attachmentLimit().toBytes();
    }

    /// @throws Conflict when the request is closed or has as many papers as it may
    /// @throws PolicyViolation when the paper is empty, too large or of no kind that is taken
    @Transactional
    public Attachment attach(UUID id, String name, byte[] content, Actor actor) {
        check(id, actor);
        if (content.length > limit()) {
            throw unsuitable(Text.of("附件不得超过 %s 字节。", "An attachment has %s bytes at most.")
                    .with(limit()));
        }
        var kind = AttachmentKind.of(name, content)
                .orElseThrow(() -> unsuitable(Text.of(
                        "附件应为 PDF、OFD、DOCX、XLSX、PNG 或 JPEG,且内容与扩展名一致。",
                        "An attachment is a PDF, OFD, DOCX, XLSX, PNG or JPEG, and is what its name says.")));
        var now = clock.instant();
        var attachment = new Attachment(
                UUID.randomUUID(),
                id,
                name,
                kind,
                content.length,
                sha256(content),
                actor.department(),
                actor.name(),
                now);
        attachments.add(attachment, content);
        trail.record(AuditDraft.of("approval.access-request.attach", actor)
                .subject(id.toString())
                .caseId(id)
                .bytes(content.length)
                .digest(attachment.digest())
                .article("17")
                .done());
        history.add(CaseStep.by(actor, id, StepKind.PAPER_ATTACHED, now).noting(name));
        return attachment;
    }

    private void check(UUID id, Actor actor) {
        var request = readAccessRequest.lock(id, actor);
        if (!actor.belongsTo(request.consumer())
                && !actor.belongsTo(request.provider())
                && !actor.department().equals(request.filedBy())) {
            throw new Forbidden(
                    CommonProblem.FOREIGN_DEPARTMENT,
                    Text.of("只有申请双方可以提交附件。", "Only the parties put papers with a request."));
        }
        if (!request.status().isOpen()) {
            throw new Conflict(
                    AccessRequestProblem.NOT_OPEN_FOR_REPLY,
                    Text.of("该共享申请已办结,不能再提交附件。", "The access request is closed."));
        }
        if (attachments.of(id).size() >= settings.attachments()) {
            throw new Conflict(
                    AccessRequestProblem.TOO_MANY_ATTACHMENTS,
                    Text.of("每件申请最多 %s 个附件。", "A request has %s attachments at most.")
                            .with(settings.attachments()));
        }
    }

    private static PolicyViolation unsuitable(Text why) {
        return new PolicyViolation(AccessRequestProblem.UNSUITABLE_ATTACHMENT, why);
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
