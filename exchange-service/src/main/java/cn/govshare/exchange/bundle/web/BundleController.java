package cn.govshare.exchange.bundle.web;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.BundleProblem;
import cn.govshare.exchange.bundle.ByteRange;
import cn.govshare.exchange.bundle.app.AskBundle;
import cn.govshare.exchange.bundle.app.ReadBundle;
import cn.govshare.exchange.bundle.app.TakeBundle;
import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.exchange.handover.Taker;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.BrokenOffAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "download-bundles", description = "下载包:预先准备、可续传 · downloads prepared beforehand, to be taken in parts")
class BundleController {
    private static final String BUNDLES = "/api/v1/download-bundles";

    private final AskBundle askBundle;
    private final ReadBundle readBundle;
    private final TakeBundle takeBundle;
    private final Idempotency idempotency;
    private final Clock clock;

    BundleController(
            AskBundle askBundle, ReadBundle readBundle, TakeBundle takeBundle, Idempotency idempotency, Clock clock) {
        this.askBundle = askBundle;
        this.readBundle = readBundle;
        this.takeBundle = takeBundle;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping("/api/v1/data-sets/{code}/download-bundles")
    @Article({"16", "17", "18"})
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "askDownloadBundle", summary = "请平台准备下载包 · ask for a bundle")
    ResponseEntity<BundleView> askDownloadBundle(
            @PathVariable ResourceCode code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody BundleForm form,
            Locale locale,
            Actor actor) {
        var use = form.asked(code, actor, form.items(), ProvisionMode.BATCH_DOWNLOAD);
        var id = UUID.fromString(idempotency.once(
                actor,
                "askDownloadBundle",
                key,
                List.of(code.value(), form),
                () -> askBundle
                        .ask(use, form.written(), form.marks(), actor)
                        .id()
                        .toString()));
        return ResponseEntity.accepted()
                .location(URI.create(BUNDLES + "/" + id))
                .body(BundleView.of(readBundle.read(id, actor), locale));
    }

    @GetMapping(BUNDLES + "/{id}")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(operationId = "readDownloadBundle", summary = "下载包的进度 · how far a bundle is")
    BundleView readDownloadBundle(@PathVariable UUID id, Locale locale, Actor actor) {
        return BundleView.of(readBundle.read(id, actor), locale);
    }

    @GetMapping(path = BUNDLES + "/{id}/manifest", produces = MediaType.TEXT_PLAIN_VALUE)
    @Article("22")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(operationId = "readBundleManifest", summary = "下载包的清单(经签名)· the signed manifest of a bundle")
    ResponseEntity<String> readBundleManifest(@PathVariable UUID id, Actor actor) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(takeBundle.ready(id, actor).made().orElseThrow().note());
    }

    @GetMapping(BUNDLES + "/{id}/content")
    @Article({"16", "17", "18", "22"})
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(
            operationId = "takeDownloadBundle",
            summary = "取下载包或其中一段(Range、If-Range,强 ETag)· take a bundle, or a part of it")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "206", description = "一段 · a part")
    void takeDownloadBundle(
            @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Actor actor) {
        var bundle = takeBundle.ready(id, actor);
        var made = bundle.made().orElseThrow();
        var tag = "\"" + made.sha256() + "\"";
        var range = range(request, tag, made.bytes());
        if (range.isPresent() && !range.get().isSatisfiable()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + made.bytes());
            throw new MalformedInput(
                    BundleProblem.RANGE,
                    Text.of("文件共 %s 字节。", "The file has %s bytes.").with(made.bytes()),
                    List.of());
        }
        takeBundle.take(bundle, range, actor, new OverHttp(bundle, range, tag, request, response, clock));
    }

    /// `If-Range` with another tag asks for the whole: the part would be of another file.
    private static Optional<ByteRange> range(HttpServletRequest request, String tag, long length) {
        var asked = request.getHeader(HttpHeaders.RANGE);
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        return asked == null || (condition != null && !condition.equals(tag))
                ? Optional.empty()
                : ByteRange.read(asked, length);
    }

    private record OverHttp(
            Bundle bundle,
            Optional<ByteRange> range,
            String tag,
            HttpServletRequest request,
            HttpServletResponse response,
            Clock clock)
            implements Taker {
        @Override
        public OutputStream begin(UUID access, QuotaUse quota) throws IOException {
            long length = bundle.made().orElseThrow().bytes();
            boolean csv = bundle.format() == DownloadFormat.CSV;
            response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson;charset=UTF-8");
            response.setHeader("Govshare-Access-Id", access.toString());
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s.%s\""
                            .formatted(bundle.use().resource().inPath(), csv ? "csv" : "ndjson"));
            quota.fields(clock.instant()).forEach(response::setHeader);
            range.ifPresent(part -> {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(part.from(), part.to() - 1, length));
            });
            response.setContentLengthLong(range.map(ByteRange::length).orElse(length));
            return response.getOutputStream();
        }

        @Override
        public boolean brokenOff() {
            return BrokenOffAnswers.breakOff(request, response);
        }
    }
}
