package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.app.PushOrder;
import cn.govshare.exchange.push.app.ReadBatches;
import cn.govshare.exchange.push.app.ReceiveParts;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/data-sets/{code}/push-batches/{batchNumber}")
@Tag(name = "push-batches", description = "前置机推送 · pushes of front-end machines")
class PartController {
    private final ReceiveParts parts;
    private final ReadBatches batches;

    PartController(ReceiveParts parts, ReadBatches batches) {
        this.parts = parts;
        this.batches = batches;
    }

    @PutMapping(
            path = "/parts/{part}",
            consumes = {PushBodies.CSV, PushBodies.NDJSON, PushBodies.XLSX})
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(
            operationId = "pushPart",
            summary = "发送一个分片(须附 Content-Digest,可重发)· one part of a batch, again if need be")
    @RequestBody(
            required = true,
            content = @Content(mediaType = PushBodies.CSV, schema = @Schema(type = "string", format = "binary")))
    PartView pushPart(
            @PathVariable ResourceCode code,
            @PathVariable String batchNumber,
            @PathVariable int part,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = "Content-Digest", required = false) @Nullable String contentDigest,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        var body = PushBodies.of(type, encoding, contentDigest, request);
        return PartView.of(parts.receive(code, new BatchNumber(batchNumber), part, body, actor));
    }

    @GetMapping("/parts")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "listPushParts", summary = "已收到的分片 · parts that are here")
    List<PartView> listPushParts(@PathVariable ResourceCode code, @PathVariable String batchNumber, Actor actor) {
        return parts.received(code, new BatchNumber(batchNumber), actor).stream()
                .map(PartView::of)
                .toList();
    }

    @DeleteMapping("/parts")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "dropPushParts", summary = "放弃已收到的分片 · give up the parts that are here")
    void dropPushParts(@PathVariable ResourceCode code, @PathVariable String batchNumber, Actor actor) {
        parts.giveUp(code, new BatchNumber(batchNumber), actor);
    }

    @PostMapping("/completion")
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(
            operationId = "completePush",
            summary = "合并全部分片(可重复调用,回执相同)· merge all parts; once more gives the same receipt")
    ResponseEntity<PushReceiptView> completePush(
            @PathVariable ResourceCode code,
            @PathVariable String batchNumber,
            @RequestParam(defaultValue = "INCREMENT") PushKind kind,
            @RequestParam(required = false) @Nullable String corrects,
            @Valid @org.springframework.web.bind.annotation.RequestBody CompletionForm form,
            Locale locale,
            Actor actor) {
        var order = new PushOrder(
                new BatchNumber(batchNumber),
                kind,
                Optional.ofNullable(corrects).map(BatchNumber::new));
        var outcome = parts.complete(code, order, form.count(), form.sha256(), actor);
        return ResponseEntity.status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(PushReceiptView.of(batches.receipt(outcome.batch()), locale));
    }
}
