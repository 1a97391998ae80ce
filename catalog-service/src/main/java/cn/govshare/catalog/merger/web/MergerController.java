package cn.govshare.catalog.merger.web;

import cn.govshare.catalog.merger.Merger;
import cn.govshare.catalog.merger.MergerStatus;
import cn.govshare.catalog.merger.app.DecideMerger;
import cn.govshare.catalog.merger.app.ProposeMerger;
import cn.govshare.catalog.merger.app.ShowMerger;
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
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/department-mergers")
@Article("27")
@Tag(name = "department-mergers", description = "部门撤并 · mergers of departments")
class MergerController {
    private final ProposeMerger proposeMerger;
    private final DecideMerger decideMerger;
    private final ShowMerger showMerger;

    MergerController(ProposeMerger proposeMerger, DecideMerger decideMerger, ShowMerger showMerger) {
        this.proposeMerger = proposeMerger;
        this.decideMerger = decideMerger;
        this.showMerger = showMerger;
    }

    @PostMapping
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "proposeDepartmentMerger",
            summary = "提出部门撤并,返回将转交的内容 · propose a merger and see what moves")
    ResponseEntity<MergerView> proposeDepartmentMerger(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody MergerForm form,
            Locale locale,
            Actor actor) {
        var merger = proposeMerger.propose(form.plan(), idempotencyKey, actor);
        return ResponseEntity.created(URI.create("/api/v1/department-mergers/" + merger.id()))
                .body(view(merger, locale));
    }

    @GetMapping
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "listDepartmentMergers", summary = "部门撤并事项列表 · list of mergers")
    Page<MergerView> listDepartmentMergers(@ParameterObject PageQuery query) {
        var rows = showMerger.list(query.after(UUID::fromString).orElse(null), query.limit() + 1).stream()
                .map(MergerView::of)
                .toList();
        return query.page(rows, view -> view.id().toString());
    }

    @GetMapping("/{id}")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "getDepartmentMerger", summary = "一件撤并事项及将转交的内容 · one merger and what it moves")
    MergerView getDepartmentMerger(@PathVariable UUID id, Locale locale) {
        return view(showMerger.show(id), locale);
    }

    @PostMapping("/{id}/confirmation")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "confirmDepartmentMerger", summary = "由另一人复核撤并 · a second person confirms")
    MergerView confirmDepartmentMerger(@PathVariable UUID id, SeenVersion seen, Actor actor) {
        return MergerView.of(decideMerger.confirm(id, seen, actor));
    }

    @PostMapping("/{id}/withdrawal")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "withdrawDepartmentMerger", summary = "撤回尚未生效的撤并 · take a merger back before its day")
    MergerView withdrawDepartmentMerger(@PathVariable UUID id, SeenVersion seen, Actor actor) {
        return MergerView.of(decideMerger.withdraw(id, seen, actor));
    }

    private MergerView view(Merger merger, Locale locale) {
        boolean isOver = merger.status() == MergerStatus.DONE || merger.status() == MergerStatus.WITHDRAWN;
        return isOver ? MergerView.of(merger) : MergerView.of(merger, showMerger.preview(merger.plan()), locale);
    }
}
