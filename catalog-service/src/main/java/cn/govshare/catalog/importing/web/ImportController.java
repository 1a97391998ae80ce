package cn.govshare.catalog.importing.web;

import cn.govshare.catalog.importing.ColumnMapping;
import cn.govshare.catalog.importing.ImportProblem;
import cn.govshare.catalog.importing.app.KeepMapping;
import cn.govshare.catalog.importing.app.ReadImports;
import cn.govshare.catalog.importing.app.ReceiveImport;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/catalog-imports")
@Tag(name = "catalog-imports", description = "目录导入 · taking catalogs in")
class ImportController {
    private static final String ANY = "application/octet-stream";

    private final ReceiveImport receiveImport;
    private final ReadImports readImports;
    private final KeepMapping mappings;

    ImportController(ReceiveImport receiveImport, ReadImports readImports, KeepMapping mappings) {
        this.receiveImport = receiveImport;
        this.readImports = readImports;
        this.mappings = mappings;
    }

    @PostMapping
    @Article("8(1)")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "importCatalog",
            summary = "导入目录表(Excel 或 CSV,请求体即文件),合格的成为草稿(第八条)· take a table in; good rows become drafts")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ANY, schema = @Schema(type = "string", format = "binary")))
    ImportView importCatalog(
            @Parameter(description = "文件名,仅供显示 · shown only")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String fileName,
            @Parameter(description = "仅试导入 · dry run") @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = "本部门保存的列映射 · a mapping that one's department keeps")
                    @RequestParam(required = false)
                    @Nullable String mapping,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new MalformedInput(
                    ImportProblem.ENCODED, Text.of("请发送未压缩的内容。", "Send the body without content encoding."));
        }
        var sent = new ReceiveImport.Sent(
                fileName,
                request.getContentLengthLong(),
                dryRun,
                mapping == null ? ColumnMapping.BY_HEADINGS : mappings.read(mapping, actor));
        return ImportView.of(receiveImport.receive(request.getInputStream(), sent, key, actor));
    }

    @GetMapping
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "listCatalogImports", summary = "导入记录,新的在前 · imports, the latest first")
    Page<ImportLineView> listCatalogImports(@ParameterObject PageQuery query, Actor actor) {
        var lines = readImports.list(before(query), query.limit() + 1, actor).stream()
                .map(ImportLineView::of)
                .toList();
        return query.page(lines, line -> line.id().toString());
    }

    private static @Nullable UUID before(PageQuery query) {
        try {
            return query.after() == null ? null : UUID.fromString(query.after());
        } catch (IllegalArgumentException _) {
            var text = Text.of("after 应为上一页返回的 next。", "after is the next of the page before.");
            throw new MalformedInput(CommonProblem.INVALID_INPUT, text, List.of(Fault.of("after", "unreadable", text)));
        }
    }

    @GetMapping("/{id}")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "getCatalogImport", summary = "导入进度和逐列报告 · how far an import is, column by column")
    ImportView getCatalogImport(@PathVariable UUID id, Actor actor) {
        return ImportView.of(readImports.read(id, actor));
    }

    @GetMapping("/{id}/rejected-rows")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "getRejectedRows",
            summary = "未导入的行及其全部错误(CSV,保留原列)· rows that did not go in, with all their faults")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void getRejectedRows(@PathVariable UUID id, HttpServletResponse response, Actor actor) throws IOException {
        var job = readImports.finished(id, actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"");
        readImports.writeRejected(job, response.getOutputStream());
    }
}
