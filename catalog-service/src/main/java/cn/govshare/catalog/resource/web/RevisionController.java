package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.resource.app.AbandonRevision;
import cn.govshare.catalog.resource.app.CompareRevisions;
import cn.govshare.catalog.resource.app.ReviseResource;
import cn.govshare.catalog.resource.app.ShowRevisions;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The next revision of a published entry, those published before it, and who did what.
@RestController
@RequestMapping("/api/v1/information-resources/{code}")
@Tag(name = "information-resources", description = "政务信息资源目录 · catalog of information resources")
class RevisionController {
    private final ReviseResource reviseResource;
    private final AbandonRevision abandonRevision;
    private final ShowRevisions showRevisions;
    private final CompareRevisions compareRevisions;
    private final ResourceMapper mapper;

    RevisionController(
            ReviseResource reviseResource,
            AbandonRevision abandonRevision,
            ShowRevisions showRevisions,
            CompareRevisions compareRevisions,
            ResourceMapper mapper) {
        this.reviseResource = reviseResource;
        this.abandonRevision = abandonRevision;
        this.showRevisions = showRevisions;
        this.compareRevisions = compareRevisions;
        this.mapper = mapper;
    }

    @PostMapping("/revision")
    @AllowedRoles(Role.CATALOGER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "reviseResource", summary = "为已发布的条目开始修订(第九条)· begin the next revision")
    ResourceView reviseResource(@PathVariable ResourceCode code, SeenVersion seen, Actor actor) {
        return mapper.pending(reviseResource.revise(code, seen, actor));
    }

    @GetMapping("/revision")
    @AllowedRoles.Everyone
    @Operation(operationId = "getPendingRevision", summary = "正在编制或审核的修订稿 · the revision under way")
    ResourceView getPendingRevision(@PathVariable ResourceCode code, Actor actor) {
        return mapper.pending(showRevisions.pending(code, actor));
    }

    @DeleteMapping("/revision")
    @AllowedRoles(Role.CATALOGER)
    @Operation(operationId = "abandonRevision", summary = "放弃修订稿,现行版不变 · give the revision under way up")
    ResourceView abandonRevision(@PathVariable ResourceCode code, SeenVersion seen, Actor actor) {
        return mapper.view(abandonRevision.abandon(code, seen, actor));
    }

    @GetMapping("/revisions")
    @AllowedRoles.Everyone
    @Operation(operationId = "listRevisions", summary = "发布过的各版(第八条)· every published revision")
    List<RevisionLineView> listRevisions(@PathVariable ResourceCode code, Actor actor) {
        return showRevisions.published(code, actor).stream()
                .map(mapper::revisionLine)
                .toList();
    }

    @GetMapping("/revisions/{revision}")
    @AllowedRoles.Everyone
    @Operation(operationId = "getRevision", summary = "某一版的全文(第八条)· one revision, word for word")
    RevisionView getRevision(@PathVariable ResourceCode code, @PathVariable int revision, Actor actor) {
        return mapper.revision(showRevisions.published(code, revision, actor));
    }

    @GetMapping("/difference")
    @AllowedRoles.Everyone
    @Operation(operationId = "compareRevisions", summary = "两版之间改了什么(第八条)· what one revision changes against another")
    DifferenceView compareRevisions(
            @PathVariable ResourceCode code,
            @Parameter(description = "较早的一版,缺省为前一版 · the earlier, by default the one before")
                    @RequestParam(required = false)
                    @Nullable Integer from,
            @Parameter(description = "较晚的一版,缺省为修订稿或现行版 · the later, by default the one under way or in force")
                    @RequestParam(required = false)
                    @Nullable Integer to,
            Actor actor) {
        return DifferenceView.of(compareRevisions.compare(code, from, to, actor));
    }

    @GetMapping("/steps")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listResourceSteps", summary = "谁在何时做了什么 · who did what, and when")
    List<ResourceStepView> listResourceSteps(@PathVariable ResourceCode code, Actor actor) {
        return showRevisions.steps(code, actor).stream()
                .map(ResourceStepView::of)
                .toList();
    }
}
