package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.DemandStatus;
import cn.govshare.catalog.need.FieldRole;
import cn.govshare.catalog.need.app.DemandData;
import cn.govshare.catalog.need.app.ReadNeeds;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/data-demands")
@Tag(name = "data-demands", description = "数据需求(第四条)· demands for data that no entry covers")
class DataDemandController {
    private final DemandData demandData;
    private final ReadNeeds readNeeds;

    DataDemandController(DemandData demandData, ReadNeeds readNeeds) {
        this.demandData = demandData;
        this.readNeeds = readNeeds;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "listDataDemands", summary = "全市数据需求及办理情况 · demands of the city and how they stand")
    Page<DemandView> listDataDemands(
            @RequestParam(required = false) @Nullable DepartmentCode department,
            @RequestParam(required = false) @Nullable DemandStatus status,
            @ParameterObject PageQuery query,
            Locale locale) {
        var rows = readNeeds.demands(department, status, query.after(), query.limit() + 1).stream()
                .map(each -> DemandView.of(each, locale))
                .toList();
        return query.page(rows, DemandView::number);
    }

    @GetMapping("/{id}")
    @AllowedRoles.Everyone
    @Operation(operationId = "getDataDemand", summary = "一项数据需求 · one demand")
    DemandView getDataDemand(@PathVariable UUID id, Locale locale, Actor actor) {
        return DemandView.of(readNeeds.demand(id, actor), locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Article("4(2)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(operationId = "fileDataDemand", summary = "提出目录中没有的数据需求,当即与目录对照(第四条)· ask for data that no entry covers")
    DemandView fileDataDemand(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DemandForm form,
            Locale locale,
            Actor actor) {
        return DemandView.of(
                demandData.file(form.wish(), FieldForm.fields(form.fields(), FieldRole.TAKE), key, actor), locale);
    }

    @PostMapping("/{id}/routing")
    @Article("4(2)")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "routeDataDemand", summary = "分办给数源部门(第四条)· route to a source")
    DemandView routeDataDemand(
            @PathVariable UUID id, @Valid @RequestBody RoutingForm form, SeenVersion seen, Locale locale, Actor actor) {
        return DemandView.of(
                demandData.route(id, Objects.requireNonNull(form.source()), form.note(), seen, actor), locale);
    }

    @PostMapping("/{id}/return")
    @Article("4(2)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "returnDataDemand", summary = "数源部门退回并说明理由 · the source gives it back")
    DemandView returnDataDemand(
            @PathVariable UUID id, @Valid @RequestBody NoteForm form, SeenVersion seen, Locale locale, Actor actor) {
        return DemandView.of(demandData.giveBack(id, form.text(), seen, actor), locale);
    }

    @PostMapping("/{id}/entry")
    @Article("4(2)")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(
            operationId = "announceDemandEntry",
            summary = "数源部门指明满足需求的条目,发布时自动办结 · name the entry that is to meet it")
    DemandView announceDemandEntry(
            @PathVariable UUID id, @Valid @RequestBody EntryForm form, SeenVersion seen, Locale locale, Actor actor) {
        return DemandView.of(demandData.announce(id, Objects.requireNonNull(form.resource()), seen, actor), locale);
    }

    @PostMapping("/{id}/coverage")
    @Article("4(2)")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "coverDataDemand", summary = "指明目录中已有的条目 · show where the catalog has it")
    DemandView coverDataDemand(
            @PathVariable UUID id, @Valid @RequestBody EntryForm form, SeenVersion seen, Locale locale, Actor actor) {
        return DemandView.of(
                demandData.cover(id, Objects.requireNonNull(form.resource()), form.note(), seen, actor), locale);
    }

    @PostMapping("/{id}/refusal")
    @Article("4(2)")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "declineDataDemand", summary = "不予支持并说明理由 · decline with reasons")
    DemandView declineDataDemand(
            @PathVariable UUID id, @Valid @RequestBody NoteForm form, SeenVersion seen, Locale locale, Actor actor) {
        return DemandView.of(demandData.decline(id, form.text(), seen, actor), locale);
    }

    @PostMapping("/{id}/withdrawal")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER})
    @Operation(operationId = "withdrawDataDemand", summary = "撤回需求 · take a demand back")
    DemandView withdrawDataDemand(
            @PathVariable UUID id, @Valid @RequestBody NoteForm form, SeenVersion seen, Locale locale, Actor actor) {
        return DemandView.of(demandData.withdraw(id, form.text(), seen, actor), locale);
    }
}
