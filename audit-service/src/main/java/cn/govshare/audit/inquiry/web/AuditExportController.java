package cn.govshare.audit.inquiry.web;

import cn.govshare.audit.inquiry.ExportFormat;
import cn.govshare.audit.inquiry.app.ExportEntries;
import cn.govshare.audit.inquiry.app.ExportReceiver;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.BrokenOffAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "audit-entries", description = "审计记录 · the audit trail")
class AuditExportController {
    private final ExportEntries exportEntries;

    AuditExportController(ExportEntries exportEntries) {
        this.exportEntries = exportEntries;
    }

    @GetMapping("/api/v1/audit-exports")
    @AllowedRoles({Role.AUDITOR, Role.CYBERSPACE_OFFICE, Role.DEVELOPMENT_REFORM, Role.FINANCE})
    @Operation(
            operationId = "exportAuditEntries",
            summary = "将查询结果导出为 CSV 或 Excel,逐行附证明出处(导出本身留痕)· the answer as CSV or Excel, on record")
    @ApiResponse(
            responseCode = "200",
            description = "表格 · table",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    void exportAuditEntries(
            @ParameterObject AuditQuestionForm form,
            @Parameter(description = "CSV(缺省)或 XLSX") @RequestParam(defaultValue = "CSV") ExportFormat format,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        try {
            exportEntries.export(form.question(given.keySet()), format, actor, new OverHttp(response, format));
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                BrokenOffAnswers.mark(request);
                return;
            }
            throw e;
        }
    }

    private record OverHttp(HttpServletResponse response, ExportFormat format, AtomicReference<String> digest)
            implements ExportReceiver {
        OverHttp(HttpServletResponse response, ExportFormat format) {
            this(response, format, new AtomicReference<>(""));
        }

        @Override
        public OutputStream begin(UUID export) throws IOException {
            response.setContentType(format.contentType());
            response.setHeader("Govshare-Access-Id", export.toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"audit-entries.%s\"".formatted(format.extension()));
            if (format == ExportFormat.CSV) {
                response.setHeader("Govshare-Formula-Guard", "leading-apostrophe");
            }
            response.setTrailerFields(() -> Map.of("Content-Digest", digest.get()));
            return response.getOutputStream();
        }

        @Override
        public void complete(String sha256) {
            digest.set("sha-256=:%s:"
                    .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256))));
        }
    }
}
