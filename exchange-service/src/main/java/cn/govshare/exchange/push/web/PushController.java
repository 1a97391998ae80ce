package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.app.BatchBody;
import cn.govshare.exchange.push.app.PushRows;
import cn.govshare.exchange.push.app.ReadBatches;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/data-sets/{code}/push-batches/{batchNumber}")
@Tag(name = "push-batches", description = "前置机推送 · pushes of front-end machines")
class PushController {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final PushRows pushRows;
    private final ReadBatches batches;

    PushController(PushRows pushRows, ReadBatches batches) {
        this.pushRows = pushRows;
        this.batches = batches;
    }

    @PutMapping(consumes = {CSV, NDJSON})
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "pushBatch", summary = "推送一批数据(流式,按主键合并) · push a batch, merged by key")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "201", description = "已合并 · merged")
    @ApiResponse(responseCode = "200", description = "此前已合并,返回原回执 · merged before, the same receipt")
    ResponseEntity<PushReceiptView> pushBatch(
            @PathVariable ResourceCode code,
            @PathVariable String batchNumber,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = "Content-Digest", required = false) @Nullable String contentDigest,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new MalformedInput(
                    PushProblem.ENCODED, Text.of("请发送未压缩的内容。", "Send the body without content encoding."));
        }
        var format =
                MediaType.parseMediaType(CSV).isCompatibleWith(type) ? BatchBody.Format.CSV : BatchBody.Format.NDJSON;
        var body = new BatchBody(format, request.getInputStream(), Optional.ofNullable(contentDigest));
        try {
            var outcome = pushRows.push(code, new BatchNumber(batchNumber), body, actor);
            return ResponseEntity.status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(PushReceiptView.of(outcome.batch()));
        } catch (ProviderUnavailable busy) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(pushRows.retryAfter().toSeconds()));
            throw busy;
        }
    }

    @GetMapping
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "readPushBatch", summary = "批次回执 · receipt of a batch")
    PushReceiptView readPushBatch(@PathVariable ResourceCode code, @PathVariable String batchNumber, Actor actor) {
        return PushReceiptView.of(batches.read(code, new BatchNumber(batchNumber), actor));
    }

    @GetMapping("/rejected-rows")
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER})
    @Operation(operationId = "listRejectedRows", summary = "批次中不合格的行 · rows that were kept out")
    Page<RejectedRowView> listRejectedRows(
            @PathVariable ResourceCode code,
            @PathVariable String batchNumber,
            PageQuery query,
            Locale locale,
            Actor actor) {
        var found =
                batches.rejectedRows(code, new BatchNumber(batchNumber), query.afterNumber(), query.limit() + 1, actor);
        return query.page(
                found.stream().map(each -> RejectedRowView.of(each, locale)).toList(),
                each -> Long.toString(each.seq()));
    }
}
