package cn.govshare.approval.document.web;

import cn.govshare.approval.accessrequest.app.ReadAccessRequest;
import cn.govshare.approval.document.PaperKind;
import cn.govshare.approval.document.app.PrintPaper;
import cn.govshare.approval.document.app.ReadTimeline;
import cn.govshare.approval.negotiation.app.ReadNegotiation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.paper.PaperFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "documents", description = "办理过程与文书 · a case's history and papers")
class DocumentController {
    private final ReadAccessRequest readAccessRequest;
    private final ReadNegotiation readNegotiation;
    private final ReadTimeline readTimeline;
    private final PrintPaper printPaper;

    DocumentController(
            ReadAccessRequest readAccessRequest,
            ReadNegotiation readNegotiation,
            ReadTimeline readTimeline,
            PrintPaper printPaper) {
        this.readAccessRequest = readAccessRequest;
        this.readNegotiation = readNegotiation;
        this.readTimeline = readTimeline;
        this.printPaper = printPaper;
    }

    @GetMapping("/access-requests/{id}/timeline")
    @Article({"17", "24"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "readRequestTimeline",
            summary = "一件申请的全部办理过程(含协商、授权、通知)· everything that happened to a request")
    List<TimelineEntryView> readRequestTimeline(@PathVariable UUID id, Actor actor) {
        return readTimeline.of(readAccessRequest.read(id, actor)).stream()
                .map(TimelineEntryView::of)
                .toList();
    }

    @GetMapping("/access-requests/{id}/application-form")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "printApplicationForm", summary = "打印申请表(HTML 或 PDF)· the request form, printed")
    ResponseEntity<byte[]> printApplicationForm(
            @PathVariable UUID id, @RequestParam(defaultValue = "HTML") PaperFormat format, Actor actor) {
        return print(PaperKind.APPLICATION_FORM, id, format, actor);
    }

    @GetMapping("/access-requests/{id}/reply-letter")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "printReplyLetter", summary = "打印答复函(HTML 或 PDF)· the reply letter, printed")
    ResponseEntity<byte[]> printReplyLetter(
            @PathVariable UUID id, @RequestParam(defaultValue = "HTML") PaperFormat format, Actor actor) {
        return print(PaperKind.REPLY_LETTER, id, format, actor);
    }

    @GetMapping("/access-requests/{id}/case-record")
    @Article({"17", "24"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "printCaseRecord",
            summary = "打印办理情况表:一页看全办理过程 · everything that happened to a request, printed")
    ResponseEntity<byte[]> printCaseRecord(
            @PathVariable UUID id, @RequestParam(defaultValue = "HTML") PaperFormat format, Actor actor) {
        return print(PaperKind.CASE_RECORD, id, format, actor);
    }

    @GetMapping("/negotiations/{id}/timeline")
    @Article({"17", "24"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(
            operationId = "readNegotiationTimeline",
            summary = "一件协商事项的全部办理过程 · everything that happened in a dispute")
    List<TimelineEntryView> readNegotiationTimeline(@PathVariable UUID id, Actor actor) {
        return readTimeline.of(readNegotiation.read(id, actor)).stream()
                .map(TimelineEntryView::of)
                .toList();
    }

    @GetMapping("/negotiations/{id}/dispute-record")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "printDisputeRecord", summary = "打印协商情况表(全部案卷)· the whole dossier of a dispute, printed")
    ResponseEntity<byte[]> printDisputeRecord(
            @PathVariable UUID id, @RequestParam(defaultValue = "HTML") PaperFormat format, Actor actor) {
        return print(PaperKind.DISPUTE_RECORD, id, format, actor);
    }

    @GetMapping("/negotiations/{id}/order-letter")
    @Article({"5", "17"})
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "printOrder", summary = "打印领导小组协调决定书 · the leading group's order, printed")
    ResponseEntity<byte[]> printOrder(
            @PathVariable UUID id, @RequestParam(defaultValue = "HTML") PaperFormat format, Actor actor) {
        return print(PaperKind.ORDER, id, format, actor);
    }

    private ResponseEntity<byte[]> print(PaperKind kind, UUID id, PaperFormat format, Actor actor) {
        return format.answer(
                printPaper.print(kind, id, format, actor),
                "%s-%s".formatted(kind.label().zh(), id.toString().substring(0, 8)));
    }
}
