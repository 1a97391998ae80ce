package cn.govshare.approval.document.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.app.ReadAccessRequest;
import cn.govshare.approval.document.DocumentProblem;
import cn.govshare.approval.document.PaperKind;
import cn.govshare.approval.negotiation.app.ReadNegotiation;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.paper.PaperFormat;
import cn.govshare.paper.Sheet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Prints one paper of a case for a party to it or a supervisor. Every printing is recorded before it leaves.
@Component
@Article({"17", "24"})
public class PrintPaper {
    private final ReadAccessRequest readAccessRequest;
    private final ReadNegotiation readNegotiation;
    private final RequestPapers requestPapers;
    private final DisputePapers disputePapers;
    private final AuditTrail trail;

    PrintPaper(
            ReadAccessRequest readAccessRequest,
            ReadNegotiation readNegotiation,
            RequestPapers requestPapers,
            DisputePapers disputePapers,
            AuditTrail trail) {
        this.readAccessRequest = readAccessRequest;
        this.readNegotiation = readNegotiation;
        this.requestPapers = requestPapers;
        this.disputePapers = disputePapers;
        this.trail = trail;
    }

    /// @throws cn.govshare.kernel.problem.NotFound when there is no such case for the actor
    /// @throws Conflict when the case has not come to the paper yet
    public byte[] print(PaperKind kind, UUID caseId, PaperFormat format, Actor actor) {
        var sheet = sheet(kind, caseId, actor);
        trail.recordNow(AuditDraft.of("approval.document.print", actor)
                .subject(kind.name() + " " + caseId)
                .caseId(caseId)
                .article("17")
                .done());
        return format.print(sheet);
    }

    private Sheet sheet(PaperKind kind, UUID caseId, Actor actor) {
        return switch (kind) {
            case APPLICATION_FORM -> requestPapers.applicationForm(readAccessRequest.read(caseId, actor));
            case CASE_RECORD -> requestPapers.caseRecord(readAccessRequest.read(caseId, actor));
            case REPLY_LETTER -> replyLetter(readAccessRequest.read(caseId, actor));
            case DISPUTE_RECORD -> disputePapers.record(readNegotiation.read(caseId, actor));
            case ORDER ->
                disputePapers.order(readNegotiation.read(caseId, actor)).orElseThrow(() -> notYet(kind));
        };
    }

    private Sheet replyLetter(AccessRequest request) {
        var given = request.reply();
        if (given == null) {
            throw notYet(PaperKind.REPLY_LETTER);
        }
        return requestPapers.replyLetter(request, given);
    }

    private static Conflict notYet(PaperKind kind) {
        return new Conflict(
                DocumentProblem.NOT_YET,
                new Text(
                        "该事项尚无%s。".formatted(kind.label().zh()),
                        "The case has no %s yet.".formatted(kind.label().en())));
    }
}
