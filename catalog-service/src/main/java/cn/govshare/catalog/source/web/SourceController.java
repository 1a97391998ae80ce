package cn.govshare.catalog.source.web;

import cn.govshare.catalog.source.SourceCaseStatus;
import cn.govshare.catalog.source.app.DecideSource;
import cn.govshare.catalog.source.app.ReadSources;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "source-cases", description = "一数一源(第四条)· one datum, one source")
class SourceController {
    private static final String CASES = "/api/v1/source-cases";

    private final DecideSource decideSource;
    private final ReadSources readSources;

    SourceController(DecideSource decideSource, ReadSources readSources) {
        this.decideSource = decideSource;
        this.readSources = readSources;
    }

    @GetMapping("/api/v1/source-candidates")
    @Article("4(3)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "listSourceCandidates",
            summary = "疑似同一数据的信息项及理由,可能性大的在前(第四条)· data that are likely the same, with the reasons")
    Page<CandidateView> listSourceCandidates(
            @RequestParam(defaultValue = "1") int least, @ParameterObject PageQuery query, Locale locale, Actor actor) {
        var rows = readSources.candidates(least, query.after(), query.limit() + 1, actor).stream()
                .map(each -> CandidateView.of(each, locale))
                .toList();
        return query.page(rows, CandidateView::cursor);
    }

    @GetMapping(CASES)
    @AllowedRoles.Everyone
    @Operation(operationId = "listSourceCases", summary = "数源认定事项 · source cases")
    Page<SourceCaseView> listSourceCases(
            @RequestParam(required = false) @Nullable SourceCaseStatus status,
            @ParameterObject PageQuery query,
            Locale locale) {
        var rows = readSources.cases(status, query.after(), query.limit() + 1).stream()
                .map(each -> SourceCaseView.of(each, locale))
                .toList();
        return query.page(rows, SourceCaseView::number);
    }

    @GetMapping(CASES + "/{id}")
    @AllowedRoles.Everyone
    @Operation(operationId = "getSourceCase", summary = "一项数源认定 · one source case")
    SourceCaseView getSourceCase(@PathVariable UUID id, Locale locale, Actor actor) {
        return SourceCaseView.of(readSources.one(id, actor), locale);
    }

    @PostMapping(CASES)
    @ResponseStatus(HttpStatus.CREATED)
    @Article("4(3)")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "openSourceCase", summary = "就多个部门持有的同一数据立项认定数源(第四条)· ask which department is the source")
    SourceCaseView openSourceCase(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SourceCaseForm form,
            Locale locale,
            Actor actor) {
        return SourceCaseView.of(
                decideSource.open(Objects.requireNonNull(form.title()).strip(), form.held(), key, actor), locale);
    }

    @PostMapping(CASES + "/{id}/decision")
    @Article("4(3)")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "decideSourceCase",
            summary = "确定数源部门,或认定为不同数据;认定会被记住(第四条)· name the source, or say that they are different things")
    SourceCaseView decideSourceCase(
            @PathVariable UUID id,
            @Valid @RequestBody SourceDecisionForm form,
            SeenVersion seen,
            Locale locale,
            Actor actor) {
        var reason = Objects.requireNonNull(form.reason()).strip();
        var source = form.source();
        return SourceCaseView.of(
                source == null
                        ? decideSource.tellApart(id, reason, seen, actor)
                        : decideSource.nameSource(id, source, reason, seen, actor),
                locale);
    }

    @PostMapping(CASES + "/{id}/reopening")
    @Article("4(3)")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "reopenSourceCase", summary = "重新认定 · decide anew")
    SourceCaseView reopenSourceCase(
            @PathVariable UUID id,
            @Valid @RequestBody ReopeningForm form,
            SeenVersion seen,
            Locale locale,
            Actor actor) {
        return SourceCaseView.of(
                decideSource.reopen(id, Objects.requireNonNull(form.reason()).strip(), seen, actor), locale);
    }
}
