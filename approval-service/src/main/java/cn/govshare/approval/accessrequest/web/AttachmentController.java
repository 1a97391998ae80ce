package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.AccessRequestProblem;
import cn.govshare.approval.accessrequest.Attachment;
import cn.govshare.approval.accessrequest.Attachments;
import cn.govshare.approval.accessrequest.app.AttachPaper;
import cn.govshare.approval.accessrequest.app.ReadAccessRequest;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/access-requests/{id}/attachments")
@Tag(name = "access-requests")
class AttachmentController {
    private final AttachPaper attachPaper;
    private final ReadAccessRequest readAccessRequest;
    private final Attachments attachments;
    private final Idempotency idempotency;

    AttachmentController(
            AttachPaper attachPaper,
            ReadAccessRequest readAccessRequest,
            Attachments attachments,
            Idempotency idempotency) {
        this.attachPaper = attachPaper;
        this.readAccessRequest = readAccessRequest;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "attachToAccessRequest",
            summary = "为申请提交附件(PDF、OFD、DOCX、XLSX、PNG、JPEG)· put a paper with a request")
    ResponseEntity<AttachmentView> attachToAccessRequest(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestParam @Pattern(regexp = "[^\\p{Cntrl}/\\\\:*?\"<>|]{1,120}\\.[A-Za-z]{3,4}") String name,
            InputStream body,
            Actor actor)
            throws IOException {
        var content = body.readNBytes((int) Math.min(attachPaper.limit() + 1, Integer.MAX_VALUE - 8));
        var attached = UUID.fromString(idempotency.once(
                actor,
                "attachToAccessRequest",
                key,
                List.of(id.toString(), name, AttachPaper.sha256(content)),
                () -> attachPaper.attach(id, name, content, actor).id().toString()));
        return ResponseEntity.created(URI.create("/api/v1/access-requests/%s/attachments/%s".formatted(id, attached)))
                .body(AttachmentView.of(find(id, attached, actor)));
    }

    @GetMapping
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "listAttachmentsOfAccessRequest", summary = "申请的附件 · the papers of a request")
    List<AttachmentView> listAttachmentsOfAccessRequest(@PathVariable UUID id, Actor actor) {
        return attachments.of(readAccessRequest.read(id, actor).id()).stream()
                .map(AttachmentView::of)
                .toList();
    }

    @GetMapping("/{attachment}")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "getAttachmentOfAccessRequest", summary = "下载附件 · one paper of a request")
    ResponseEntity<byte[]> getAttachmentOfAccessRequest(
            @PathVariable UUID id, @PathVariable UUID attachment, Actor actor) {
        var found = find(id, attachment, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attachments.content(attachment));
    }

    private Attachment find(UUID request, UUID attachment, Actor actor) {
        return attachments
                .find(readAccessRequest.read(request, actor).id(), attachment)
                .orElseThrow(() -> new NotFound(
                        AccessRequestProblem.NO_SUCH_ATTACHMENT,
                        Text.of("没有编号为 %s 的附件。", "There is no attachment %s.").with(attachment)));
    }
}
