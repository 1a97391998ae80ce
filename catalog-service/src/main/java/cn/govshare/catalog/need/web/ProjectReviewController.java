package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.FieldRole;
import cn.govshare.catalog.need.ProjectReview;
import cn.govshare.catalog.need.ProjectStatus;
import cn.govshare.catalog.need.app.ReadNeeds;
import cn.govshare.catalog.need.app.ReviewProject;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
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
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/v1/project-reviews")
@Tag(name = "project-reviews", description = "信息化项目共享审查(第二十三条)· reviews of planned systems")
class ProjectReviewController {
    private final ReviewProject reviewProject;
    private final ReadNeeds readNeeds;

    ProjectReviewController(ReviewProject reviewProject, ReadNeeds readNeeds) {
        this.reviewProject = reviewProject;
        this.readNeeds = readNeeds;
    }

    @GetMapping
    @Article("23")
    @AllowedRoles({
        Role.CATALOGER,
        Role.APPROVER,
        Role.DEPARTMENT_HEAD,
        Role.PLATFORM_OPERATOR,
        Role.LEADING_GROUP,
        Role.DEVELOPMENT_REFORM,
        Role.FINANCE
    })
    @Operation(
            operationId = "listProjectReviews",
            summary = "信息化项目审查;发改、财政和大数据局可见全部(第二十三条)· reviews of planned systems")
    Page<ProjectView> listProjectReviews(
            @RequestParam(required = false) @Nullable ProjectStatus status,
            @ParameterObject PageQuery query,
            Locale locale,
            Actor actor) {
        var rows = readNeeds.projects(status, query.after(), query.limit() + 1, actor).stream()
                .map(each -> ProjectView.of(each, locale))
                .toList();
        return query.page(rows, ProjectView::number);
    }

    @GetMapping("/{id}")
    @Article("23")
    @AllowedRoles({
        Role.CATALOGER,
        Role.APPROVER,
        Role.DEPARTMENT_HEAD,
        Role.PLATFORM_OPERATOR,
        Role.LEADING_GROUP,
        Role.DEVELOPMENT_REFORM,
        Role.FINANCE
    })
    @Operation(operationId = "getProjectReview", summary = "一个项目的审查 · one review")
    ProjectView getProjectReview(@PathVariable UUID id, Locale locale, Actor actor) {
        return ProjectView.of(readNeeds.project(id, actor), locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Article("23")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(
            operationId = "fileProjectReview",
            summary = "提交拟建项目的数据清单:应取用什么、应共享什么、会重复采集什么(第二十三条)· file a planned system's data")
    ProjectView fileProjectReview(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @org.springframework.web.bind.annotation.RequestBody ProjectForm form,
            Locale locale,
            Actor actor) {
        return ProjectView.of(
                reviewProject.file(
                        Objects.requireNonNull(form.title()).strip(),
                        Objects.requireNonNull(form.summary()).strip(),
                        form.budget(),
                        FieldForm.fields(form.fields(), FieldRole.COLLECT),
                        key,
                        actor),
                locale);
    }

    @PutMapping(path = "/{id}/fields", consumes = "application/json")
    @Article("23")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(operationId = "reviseProjectFields", summary = "更换项目的数据清单并重新对照(第二十三条)· replace its data and check anew")
    ProjectView reviseProjectFields(
            @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody FieldListForm form,
            SeenVersion seen,
            Locale locale,
            Actor actor) {
        return ProjectView.of(
                reviewProject.revise(id, FieldForm.fields(form.fields(), FieldRole.COLLECT), seen, actor), locale);
    }

    @PutMapping(
            path = "/{id}/fields/file",
            consumes = {CollectionFormController.CSV, CollectionFormController.XLSX})
    @Article("23")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(operationId = "uploadProjectFields", summary = "以 CSV 或 Excel 更换数据清单并重新对照 · replace its data by a file")
    @RequestBody(
            required = true,
            content = @Content(mediaType = CollectionFormController.CSV, schema = @Schema(type = "string")))
    ProjectView uploadProjectFields(
            @PathVariable UUID id, HttpServletRequest request, SeenVersion seen, Locale locale, Actor actor)
            throws IOException {
        var fields =
                readNeeds.fields(request.getInputStream(), CollectionFormController.format(request), FieldRole.COLLECT);
        return ProjectView.of(reviewProject.revise(id, fields, seen, actor), locale);
    }

    @PostMapping("/{id}/verdict")
    @Article("23")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "decideProjectReview", summary = "出具审查意见,告知发改和财政部门(第二十三条)· give the verdict")
    ProjectView decideProjectReview(
            @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody ProjectVerdictForm form,
            SeenVersion seen,
            Locale locale,
            Actor actor) {
        return ProjectView.of(decided(id, form, seen, actor), locale);
    }

    private ProjectReview decided(UUID id, ProjectVerdictForm form, SeenVersion seen, Actor actor) {
        return switch (Objects.requireNonNull(form.outcome())) {
            case PASSED -> reviewProject.pass(id, form.note(), seen, actor);
            case PASSED_WITH_CONDITIONS -> reviewProject.passOn(id, form.its(), seen, actor);
            case NOT_PASSED -> reviewProject.refuse(id, Objects.requireNonNullElse(form.note(), ""), seen, actor);
        };
    }

    @PostMapping("/{id}/withdrawal")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(operationId = "withdrawProjectReview", summary = "撤回项目审查 · take a project back")
    ProjectView withdrawProjectReview(
            @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody NoteForm form,
            SeenVersion seen,
            Locale locale,
            Actor actor) {
        return ProjectView.of(reviewProject.withdraw(id, form.text(), seen, actor), locale);
    }
}
