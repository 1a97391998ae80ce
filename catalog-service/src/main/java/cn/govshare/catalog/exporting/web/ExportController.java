package cn.govshare.catalog.exporting.web;

import cn.govshare.catalog.exporting.ExportFormat;
import cn.govshare.catalog.exporting.app.EntrySheet;
import cn.govshare.catalog.exporting.app.ExportCatalog;
import cn.govshare.catalog.search.app.SearchCatalog;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.BrokenOffAnswers;
import cn.govshare.paper.PaperFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "catalog-exports", description = "目录导出 · handing the catalog out")
class ExportController {
    private final ExportCatalog exportCatalog;
    private final SearchCatalog searchCatalog;
    private final EntrySheet entrySheet;

    ExportController(ExportCatalog exportCatalog, SearchCatalog searchCatalog, EntrySheet entrySheet) {
        this.exportCatalog = exportCatalog;
        this.searchCatalog = searchCatalog;
        this.entrySheet = entrySheet;
    }

    @GetMapping("/api/v1/catalog-exports")
    @Article("7")
    @AllowedRoles.Everyone
    @Operation(
            operationId = "exportCatalog",
            summary = "导出目录(可按检索条件):Excel、CSV、JSON、DCAT 3 的 JSON-LD 和 Turtle · the catalog, or what a search finds")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(type = "string")),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = "string")),
                @Content(mediaType = "text/turtle", schema = @Schema(type = "string"))
            })
    void exportCatalog(
            @Parameter(description = "格式,缺省 XLSX · format") @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Valid @ParameterObject ExportForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        var question = searchCatalog.question(form.words(), form.filter(), actor);
        try {
            exportCatalog.export(question, format, actor, () -> begin(response, format));
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                BrokenOffAnswers.mark(request);
                return;
            }
            throw e;
        }
    }

    private static OutputStream begin(HttpServletResponse response, ExportFormat format) throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"catalog.%s\"".formatted(format.extension()));
        if (format == ExportFormat.CSV) {
            response.setHeader("Govshare-Formula-Guard", "leading-apostrophe");
        }
        return response.getOutputStream();
    }

    @GetMapping("/api/v1/information-resources/{code}/sheet")
    @Article("7")
    @AllowedRoles.Everyone
    @Operation(operationId = "printResource", summary = "打印一个条目(HTML 或 PDF)· an entry as a sheet to print")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> printResource(
            @PathVariable ResourceCode code,
            @Parameter(description = "格式,缺省 HTML · format") @RequestParam(defaultValue = "HTML") PaperFormat format,
            Actor actor) {
        return format.answer(format.print(entrySheet.print(code, actor)), "entry-" + code.inPath());
    }
}
