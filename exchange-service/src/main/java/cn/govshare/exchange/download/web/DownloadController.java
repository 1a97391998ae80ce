package cn.govshare.exchange.download.web;

import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.download.app.DownloadRows;
import cn.govshare.exchange.download.app.DownloadTaker;
import cn.govshare.exchange.grant.QuotaUse;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.BrokenOffAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "downloads", description = "部门批量下载 · batch download")
class DownloadController {
    private static final String ACCESS_ID = "Govshare-Access-Id";
    private static final String REVISION = "Govshare-Revision";
    private static final String CHALLENGES = "Govshare-Challenges";
    private static final String FORMULA_GUARD = "Govshare-Formula-Guard";

    private final DownloadRows downloadRows;
    private final Clock clock;

    DownloadController(DownloadRows downloadRows, Clock clock) {
        this.downloadRows = downloadRows;
        this.clock = clock;
    }

    @PostMapping("/api/v1/data-sets/{code}/downloads")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "downloadRows", summary = "批量下载(流式 CSV 或 NDJSON) · download all rows as a stream")
    @ApiResponse(
            responseCode = "200",
            description = "数据流 · stream of rows",
            headers = {
                @Header(name = ACCESS_ID, description = "访问编号 · id of this access on the trail"),
                @Header(name = REVISION, description = "目录条目版次 · revision of the entry"),
                @Header(
                        name = CHALLENGES,
                        description =
                                "校核中的疑义数;不为 0 时每行末有 _challenged 列,列出该行有疑义的信息项 · open challenges; unless 0, a last column _challenged names the disputed items of each row"),
                @Header(
                        name = FORMULA_GUARD,
                        description = "CSV 文本单元格以撇号开头时,去掉一个撇号即为原值 · strip one leading apostrophe of a text cell")
            },
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    void downloadRows(
            @PathVariable ResourceCode code,
            @Valid @RequestBody DownloadForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor) {
        var manner = form.manner();
        try {
            downloadRows.download(
                    form.asked(code, actor, form.items(), ProvisionMode.BATCH_DOWNLOAD),
                    manner,
                    actor,
                    new OverHttp(request, response, manner.format(), clock));
        } catch (ProviderUnavailable busy) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(downloadRows.retryAfter().toSeconds()));
            throw busy;
        }
    }

    private static final class OverHttp implements DownloadTaker {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final DownloadFormat format;
        private final Clock clock;
        private Runnable head = () -> {};
        private volatile String digest = "";

        OverHttp(HttpServletRequest request, HttpServletResponse response, DownloadFormat format, Clock clock) {
            this.request = request;
            this.response = response;
            this.format = format;
            this.clock = clock;
        }

        @Override
        public void of(ResourceCode resource, int revision, int disputes) {
            var extension = format == DownloadFormat.CSV ? "csv" : "ndjson";
            head = () -> {
                response.setHeader(REVISION, Integer.toString(revision));
                response.setHeader(CHALLENGES, Integer.toString(disputes));
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(resource.inPath(), extension));
            };
        }

        @Override
        public OutputStream begin(UUID access, QuotaUse quota) throws IOException {
            head.run();
            response.setContentType(
                    format == DownloadFormat.CSV ? "text/csv;charset=UTF-8" : "application/x-ndjson;charset=UTF-8");
            response.setHeader(ACCESS_ID, access.toString());
            quota.fields(clock.instant()).forEach(response::setHeader);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            if (format == DownloadFormat.CSV) {
                response.setHeader(FORMULA_GUARD, "leading-apostrophe");
            }
            response.setTrailerFields(() -> Map.of("Content-Digest", digest));
            return response.getOutputStream();
        }

        @Override
        public void left(Handed handed) {
            digest = "sha-256=:%s:"
                    .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(handed.digest())));
        }

        @Override
        public boolean brokenOff() {
            return BrokenOffAnswers.breakOff(request, response);
        }
    }
}
