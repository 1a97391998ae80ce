package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.app.AddEvidence;
import cn.govshare.exchange.challenge.app.PrintCounterNotice;
import cn.govshare.exchange.challenge.app.ReadChallenge;
import cn.govshare.exchange.challenge.web.ChallengeDossierView.FileView;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.paper.PaperFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/data-challenges/{id}")
@Tag(name = "data-challenges", description = "疑义、错误数据校核 · challenges of shared data")
class PaperController {
    private final AddEvidence addEvidence;
    private final ReadChallenge readChallenge;
    private final PrintCounterNotice printNotice;
    private final Idempotency idempotency;

    PaperController(
            AddEvidence addEvidence,
            ReadChallenge readChallenge,
            PrintCounterNotice printNotice,
            Idempotency idempotency) {
        this.addEvidence = addEvidence;
        this.readChallenge = readChallenge;
        this.printNotice = printNotice;
        this.idempotency = idempotency;
    }

    @PostMapping(
            path = "/evidence-files",
            consumes = {"application/pdf", "image/png", "image/jpeg"})
    @ResponseStatus(HttpStatus.CREATED)
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "addEvidenceFile", summary = "添加证明材料(PDF、PNG、JPEG)· add a file as evidence")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    FileView addEvidenceFile(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        var bytes = Bodies.read(request, addEvidence.mostBytes());
        var content = List.of(id.toString(), name, HexFormat.of().formatHex(Bodies.digest(bytes)));
        var file = idempotency.once(
                actor,
                "addEvidenceFile",
                key,
                content,
                () -> addEvidence.add(id, name, bytes, actor).id().toString());
        return FileView.of(addEvidence.added(id, UUID.fromString(file), actor));
    }

    @GetMapping("/evidence-files/{file}")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "readEvidenceFile", summary = "查看证明材料 · a file of evidence")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    void readEvidenceFile(@PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response, Actor actor)
            throws IOException {
        var shown = readChallenge.file(id, file, actor);
        response.setContentType(shown.file().type().mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(shown.file().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(shown.content());
    }

    @GetMapping("/counter-notice")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "printCounterNotice",
            summary =
                    "窗口告知单(HTML 或 PDF):校核期间凭有效证明材料照常办理 · notice for the counter: serve the citizen with valid papers meanwhile")
    ResponseEntity<byte[]> printCounterNotice(
            @PathVariable UUID id, @RequestParam(defaultValue = "HTML") PaperFormat format, Actor actor) {
        var notice = printNotice.print(id, actor);
        return format.answer(
                format.print(CounterNoticeSheet.of(notice)),
                "%s-%s".formatted(CounterNoticeSheet.TITLE, notice.challenge().number()));
    }
}
