package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.ChallengeStatus;
import cn.govshare.exchange.challenge.DataChallenge;
import cn.govshare.exchange.challenge.app.RaiseChallenge;
import cn.govshare.exchange.challenge.app.RaiseChallenges;
import cn.govshare.exchange.challenge.app.ReadChallenge;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "data-challenges", description = "疑义、错误数据校核 · challenges of shared data")
class ChallengeController {
    private static final String CSV = "text/csv";
    private static final String KEY = "Idempotency-Key";

    private final RaiseChallenge raiseChallenge;
    private final RaiseChallenges raiseChallenges;
    private final ReadChallenge readChallenge;
    private final Idempotency idempotency;

    ChallengeController(
            RaiseChallenge raiseChallenge,
            RaiseChallenges raiseChallenges,
            ReadChallenge readChallenge,
            Idempotency idempotency) {
        this.raiseChallenge = raiseChallenge;
        this.raiseChallenges = raiseChallenges;
        this.readChallenge = readChallenge;
        this.idempotency = idempotency;
    }

    @PostMapping("/api/v1/data-challenges")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(operationId = "raiseDataChallenge", summary = "就已获取的数据提出疑义 · challenge a datum that was received")
    ResponseEntity<ChallengeView> raiseDataChallenge(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @org.springframework.web.bind.annotation.RequestBody ChallengeForm form,
            Locale locale,
            Actor actor) {
        var resource = Objects.requireNonNull(form.resource());
        var id = UUID.fromString(idempotency.once(
                actor,
                "raiseDataChallenge",
                key,
                form,
                () -> raiseChallenge.raise(resource, form.raised(), actor).id().toString()));
        return ResponseEntity.created(URI.create("/api/v1/data-challenges/" + id))
                .body(ChallengeView.of(readChallenge.read(id, actor), locale));
    }

    @PostMapping(path = "/api/v1/data-sets/{code}/challenge-batches", consumes = CSV)
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(
            operationId = "raiseDataChallenges",
            summary = "以 CSV 批量提出疑义(全部成功或全部不提)· raise many challenges from a CSV, all or none")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ResponseEntity<RaisedChallengesView> raiseDataChallenges(
            @PathVariable ResourceCode code,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        var csv = Bodies.read(request, raiseChallenges.mostBytes());
        var content = List.of(code.value(), HexFormat.of().formatHex(Bodies.digest(csv)));
        var numbers = idempotency.once(
                actor,
                "raiseDataChallenges",
                key,
                content,
                () -> raiseChallenges.raise(code, csv, actor).stream()
                        .map(DataChallenge::number)
                        .collect(Collectors.joining(" ")));
        var all = Arrays.asList(numbers.split(" "));
        return ResponseEntity.status(HttpStatus.CREATED).body(new RaisedChallengesView(all.size(), all));
    }

    @GetMapping("/api/v1/data-challenges")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "listDataChallenges",
            summary = "本部门提出、提供数据或校核的疑义,最新在前 · challenges that one's department takes part in, the newest first")
    Page<ChallengeView> listDataChallenges(
            @RequestParam(required = false) @Nullable ResourceCode resource,
            @RequestParam(required = false) @Nullable ChallengeStatus status,
            PageQuery query,
            Locale locale,
            Actor actor) {
        var found = readChallenge.list(resource, status, after(query), query.limit() + 1, actor).stream()
                .map(each -> ChallengeView.of(each, locale))
                .toList();
        return query.page(found, each -> each.id().toString());
    }

    @GetMapping("/api/v1/data-challenges/{id}")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "readDataChallenge", summary = "一件疑义的全案 · one challenge with all that belongs to it")
    ResponseEntity<ChallengeDossierView> readDataChallenge(@PathVariable UUID id, Locale locale, Actor actor) {
        return Bodies.notStored(ChallengeDossierView.of(readChallenge.dossier(id, actor), locale));
    }

    private static @Nullable UUID after(PageQuery query) {
        try {
            return query.after() == null ? null : UUID.fromString(query.after());
        } catch (IllegalArgumentException _) {
            throw new MalformedInput(
                    CommonProblem.INVALID_INPUT,
                    Text.of("after 应为上一页返回的 next。", "after is the next of the page before."),
                    List.of());
        }
    }
}
