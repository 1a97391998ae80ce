package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.app.PushOrder;
import cn.govshare.exchange.push.app.PushRows;
import cn.govshare.exchange.push.app.ReadBatches;
import cn.govshare.exchange.push.app.TakeQuarantine;
import cn.govshare.kernel.problem.ProviderUnavailable;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
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
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/data-sets/{code}/push-batches/{batchNumber}")
@Tag(name = "push-batches", description = "前置机推送 · pushes of front-end machines")
class PushController {
    private final PushRows pushRows;
    private final ReadBatches batches;
    private final TakeQuarantine quarantine;

    PushController(PushRows pushRows, ReadBatches batches, TakeQuarantine quarantine) {
        this.pushRows = pushRows;
        this.batches = batches;
        this.quarantine = quarantine;
    }

    @PutMapping(consumes = {PushBodies.CSV, PushBodies.NDJSON, PushBodies.XLSX})
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(
            operationId = "pushBatch",
            summary = "推送一批数据(流式;kind 为 INCREMENT 增量、SNAPSHOT 全量、APPEND 追加;corrects 为所更正的批次) · push a batch: what"
                    + " changed, all there is, or only new rows")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = PushBodies.CSV, schema = @Schema(type = "string")),
                @Content(mediaType = PushBodies.NDJSON, schema = @Schema(type = "string")),
                @Content(mediaType = PushBodies.XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "201", description = "已合并 · merged")
    @ApiResponse(responseCode = "200", description = "此前已合并,返回原回执 · merged before, the same receipt")
    ResponseEntity<PushReceiptView> pushBatch(
            @PathVariable ResourceCode code,
            @PathVariable String batchNumber,
            @RequestParam(defaultValue = "INCREMENT") PushKind kind,
            @RequestParam(required = false) @Nullable String corrects,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = "Content-Digest", required = false) @Nullable String contentDigest,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Actor actor)
            throws IOException {
        var body = PushBodies.of(type, encoding, contentDigest, request);
        try {
            var order = new PushOrder(
                    new BatchNumber(batchNumber),
                    kind,
                    Optional.ofNullable(corrects).map(BatchNumber::new));
            var outcome = pushRows.push(code, order, body, actor);
            return ResponseEntity.status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(PushReceiptView.of(batches.receipt(outcome.batch()), locale));
        } catch (ProviderUnavailable busy) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(pushRows.retryAfter().toSeconds()));
            throw busy;
        }
    }

    @GetMapping
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "readPushBatch", summary = "批次回执 · receipt of a batch")
    PushReceiptView readPushBatch(
            @PathVariable ResourceCode code, @PathVariable String batchNumber, Locale locale, Actor actor) {
        return PushReceiptView.of(batches.read(code, new BatchNumber(batchNumber), actor), locale);
    }

    @GetMapping("/progress")
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "readPushProgress", summary = "推送进度 · how far a push is")
    PushProgressView readPushProgress(@PathVariable ResourceCode code, @PathVariable String batchNumber, Actor actor) {
        return PushProgressView.of(batches.progress(code, new BatchNumber(batchNumber), actor));
    }

    @GetMapping("/rejected-rows")
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER})
    @Operation(
            operationId = "listRejectedRows",
            summary = "批次中逐行的问题(错误与提示) · what is wrong with rows, errors and warnings")
    Page<RejectedRowView> listRejectedRows(
            @PathVariable ResourceCode code,
            @PathVariable String batchNumber,
            PageQuery query,
            Locale locale,
            Actor actor) {
        var found = batches.faults(code, new BatchNumber(batchNumber), query.afterNumber(), query.limit() + 1, actor);
        return query.page(
                found.stream().map(each -> RejectedRowView.of(each, locale)).toList(),
                each -> Long.toString(each.seq()));
    }

    @GetMapping(path = "/quarantine", produces = PushBodies.CSV)
    @Article({"18", "22"})
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER})
    @Operation(
            operationId = "takeQuarantine",
            summary = "取回隔离的行(CSV,附问题;更正后以 corrects 参数重新推送) · rejected rows as they came, with what is wrong")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = PushBodies.CSV, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> takeQuarantine(
            @PathVariable ResourceCode code, @PathVariable String batchNumber, Locale locale, Actor actor) {
        var taken = quarantine.take(code, new BatchNumber(batchNumber), actor);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(QuarantineCsv.write(taken, locale));
    }
}
