package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.CollectionForm;
import cn.govshare.catalog.need.Field;
import cn.govshare.catalog.need.FieldRole;
import cn.govshare.catalog.need.FormStatus;
import cn.govshare.catalog.need.app.FileForm;
import cn.govshare.catalog.need.app.ReadNeeds;
import cn.govshare.catalog.sheet.SheetFormat;
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
import java.util.List;
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
@RequestMapping("/api/v1/collection-forms")
@Tag(name = "collection-forms", description = "采集表单与目录对照(第十七条)· forms held against the catalog")
class CollectionFormController {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FileForm fileForm;
    private final ReadNeeds readNeeds;

    CollectionFormController(FileForm fileForm, ReadNeeds readNeeds) {
        this.fileForm = fileForm;
        this.readNeeds = readNeeds;
    }

    /// How a file in the body is written.
    static SheetFormat format(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(CSV) ? SheetFormat.CSV : SheetFormat.XLSX;
    }

    @GetMapping
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "listCollectionForms", summary = "采集表单 · forms of the department; the bureau sees all")
    Page<FormView> listCollectionForms(
            @RequestParam(required = false) @Nullable FormStatus status,
            @ParameterObject PageQuery query,
            Locale locale,
            Actor actor) {
        var rows = readNeeds.forms(status, query.after(), query.limit() + 1, actor).stream()
                .map(each -> FormView.of(each, locale))
                .toList();
        return query.page(rows, FormView::number);
    }

    @GetMapping("/{id}")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(operationId = "getCollectionForm", summary = "一张表单及逐字段对照结果 · a form, field by field")
    FormView getCollectionForm(@PathVariable UUID id, Locale locale, Actor actor) {
        return FormView.of(readNeeds.form(id, actor), locale);
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Article("17(2)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(operationId = "fileCollectionForm", summary = "提交表单对照:平台已有哪些、如何获取、还需采集哪些(第十七条)· have a form checked")
    FormView fileCollectionForm(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @org.springframework.web.bind.annotation.RequestBody FormForm form,
            Locale locale,
            Actor actor) {
        var fields = FieldForm.fields(form.fields(), FieldRole.COLLECT);
        return FormView.of(file(form.title(), form.matter(), form.basis(), fields, key, actor), locale);
    }

    @PostMapping(
            path = "/file",
            consumes = {CSV, XLSX})
    @ResponseStatus(HttpStatus.CREATED)
    @Article("17(2)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(
            operationId = "uploadCollectionForm",
            summary = "以 CSV 或 Excel 字段清单提交表单对照(第十七条)· have a form checked by its file")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    FormView uploadCollectionForm(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @ParameterObject @Valid TitleForm form,
            HttpServletRequest request,
            Locale locale,
            Actor actor)
            throws IOException {
        var fields = readNeeds.fields(request.getInputStream(), format(request), FieldRole.COLLECT);
        return FormView.of(file(form.title(), form.matter(), form.basis(), fields, key, actor), locale);
    }

    private CollectionForm file(
            @Nullable String title,
            @Nullable String matter,
            @Nullable String basis,
            List<Field> fields,
            @Nullable String key,
            Actor actor) {
        return fileForm.file(
                Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(matter).strip(),
                basis,
                fields,
                key,
                actor);
    }

    @PutMapping(path = "/{id}/fields", consumes = "application/json")
    @Article("17(2)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(operationId = "reviseCollectionForm", summary = "修改表单字段并重新对照(第十七条)· change the fields and check anew")
    FormView reviseCollectionForm(
            @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody FieldListForm form,
            SeenVersion seen,
            Locale locale,
            Actor actor) {
        return FormView.of(
                fileForm.revise(id, FieldForm.fields(form.fields(), FieldRole.COLLECT), seen, actor), locale);
    }

    @PutMapping(
            path = "/{id}/fields/file",
            consumes = {CSV, XLSX})
    @Article("17(2)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(
            operationId = "reviseCollectionFormByFile",
            summary = "以 CSV 或 Excel 字段清单更换表单字段并重新对照(第十七条)· change the fields by a file and check anew")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    FormView reviseCollectionFormByFile(
            @PathVariable UUID id, HttpServletRequest request, SeenVersion seen, Locale locale, Actor actor)
            throws IOException {
        var fields = readNeeds.fields(request.getInputStream(), format(request), FieldRole.COLLECT);
        return FormView.of(fileForm.revise(id, fields, seen, actor), locale);
    }

    @PostMapping("/{id}/decision")
    @Article({"17(2)", "26(6)"})
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(
            operationId = "decideCollectionForm",
            summary = "认定应从平台获取的字段及停止采集的截止日(第十七条)· decide what must be taken, and by when")
    FormView decideCollectionForm(
            @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody FormDecisionForm form,
            SeenVersion seen,
            Locale locale,
            Actor actor) {
        return FormView.of(
                fileForm.decide(id, form.decided(), Objects.requireNonNull(form.takeBy()), seen, actor), locale);
    }

    @PostMapping("/{id}/withdrawal")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(operationId = "withdrawCollectionForm", summary = "停用表单 · take a form out of use")
    FormView withdrawCollectionForm(
            @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody NoteForm form,
            SeenVersion seen,
            Locale locale,
            Actor actor) {
        return FormView.of(fileForm.withdraw(id, form.text(), seen, actor), locale);
    }
}
