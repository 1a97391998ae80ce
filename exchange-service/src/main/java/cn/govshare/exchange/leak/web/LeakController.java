package cn.govshare.exchange.leak.web;

import cn.govshare.exchange.leak.LeakProblem;
import cn.govshare.exchange.leak.app.TraceLeak;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "leak-traces", description = "泄露追溯 · traces of leaks")
class LeakController {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final TraceLeak traceLeak;

    LeakController(TraceLeak traceLeak) {
        this.traceLeak = traceLeak;
    }

    @PostMapping(
            path = "/api/v1/leak-traces",
            consumes = {CSV, NDJSON})
    @Article({"18", "22"})
    @AllowedRoles({Role.PLATFORM_OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "traceLeak",
            summary = "由文件或其片段的水印追溯来源;文件不留存 · whose a file, or a part of it, was; it is not kept")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string"))
            })
    LeakTraceView traceLeak(
            @RequestParam(required = false) @Nullable ResourceCode resource, HttpServletRequest request, Actor actor)
            throws IOException {
        var file = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw new MalformedInput(
                    LeakProblem.TOO_LARGE,
                    Text.of("最多 8 MB;取其中一段即可。", "8 MB at most; a part of it will do."),
                    List.of());
        }
        return LeakTraceView.of(traceLeak.trace(file, Optional.ofNullable(resource), actor));
    }
}
