package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.app.TryRows;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Article({"16", "18"})
@Tag(name = "push-batches", description = "前置机推送 · pushes of front-end machines")
class TrialController {
    private final TryRows tryRows;

    TrialController(TryRows tryRows) {
        this.tryRows = tryRows;
    }

    @PostMapping(
            path = "/api/v1/data-sets/{code}/push-trials",
            consumes = {PushBodies.CSV, PushBodies.NDJSON, PushBodies.XLSX})
    @AllowedRoles({Role.BUSINESS_SYSTEM, Role.CATALOGER})
    @Operation(
            operationId = "tryPush",
            summary = "试推:核对后不存储任何行(8 MB 以内) · a trial: everything is checked and nothing stored")
    @RequestBody(required = true, content = @Content(mediaType = PushBodies.CSV, schema = @Schema(type = "string")))
    TrialView tryPush(
            @PathVariable ResourceCode code,
            @RequestParam(defaultValue = "INCREMENT") PushKind kind,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            HttpServletRequest request,
            Locale locale,
            Actor actor)
            throws IOException {
        var body = PushBodies.of(type, encoding, null, request);
        return TrialView.of(tryRows.attempt(code, kind, body, actor), locale);
    }
}
