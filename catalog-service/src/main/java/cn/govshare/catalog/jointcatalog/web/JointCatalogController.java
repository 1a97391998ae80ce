package cn.govshare.catalog.jointcatalog.web;

import cn.govshare.catalog.jointcatalog.JointCatalogId;
import cn.govshare.catalog.jointcatalog.JointCatalogKind;
import cn.govshare.catalog.jointcatalog.app.AppointLead;
import cn.govshare.catalog.jointcatalog.app.KeepTheme;
import cn.govshare.catalog.jointcatalog.app.ShowJointCatalog;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/joint-catalogs")
@Article({"11(2)", "11(3)"})
@Tag(name = "joint-catalogs", description = "基础和主题信息资源目录 · base and theme catalogs")
class JointCatalogController {
    private final ShowJointCatalog showJointCatalog;
    private final AppointLead appointLead;
    private final KeepTheme keepTheme;

    JointCatalogController(ShowJointCatalog showJointCatalog, AppointLead appointLead, KeepTheme keepTheme) {
        this.showJointCatalog = showJointCatalog;
        this.appointLead = appointLead;
        this.keepTheme = keepTheme;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "listJointCatalogs", summary = "基础和主题目录及条目数(第十一条)· base and theme catalogs with counts")
    Page<JointCatalogView> listJointCatalogs() {
        return new Page<>(
                showJointCatalog.list().stream().map(JointCatalogView::of).toList(), null);
    }

    @GetMapping("/{kind}/{code}")
    @AllowedRoles.Everyone
    @Operation(operationId = "getJointCatalog", summary = "一个基础或主题目录 · one base or theme catalog")
    JointCatalogView getJointCatalog(@PathVariable JointCatalogKind kind, @PathVariable String code) {
        return view(new JointCatalogId(kind, code));
    }

    @GetMapping("/{kind}/{code}/entries")
    @AllowedRoles.Everyone
    @Operation(operationId = "listJointCatalogEntries", summary = "目录中已发布的条目 · its entries in force")
    Page<JointCatalogEntryView> listJointCatalogEntries(
            @PathVariable JointCatalogKind kind, @PathVariable String code, @ParameterObject PageQuery query) {
        var after = query.after(ResourceCode::parse).map(ResourceCode::value).orElse("");
        var rows = showJointCatalog.entries(new JointCatalogId(kind, code), after, query.limit() + 1).stream()
                .map(JointCatalogEntryView::of)
                .toList();
        return query.page(rows, view -> view.code().inPath());
    }

    @PutMapping("/{kind}/{code}/departments")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "appointLeadDepartment", summary = "确定牵头部门和参与部门(第十一条)· who leads and who contributes")
    JointCatalogView appointLeadDepartment(
            @PathVariable JointCatalogKind kind,
            @PathVariable String code,
            @Valid @RequestBody LeadForm form,
            SeenVersion seen,
            Actor actor) {
        var id = new JointCatalogId(kind, code);
        appointLead.appoint(id, Objects.requireNonNull(form.lead()), form.memberSet(), seen, actor);
        return view(id);
    }

    @PutMapping("/{kind}/{code}")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "keepTheme", summary = "新增、更名或停用主题(第十一条)· take up, rename or close a theme")
    ResponseEntity<JointCatalogView> keepTheme(
            @PathVariable JointCatalogKind kind,
            @PathVariable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String code,
            @Valid @RequestBody ThemeForm form,
            SeenVersion seen,
            Actor actor) {
        var id = new JointCatalogId(kind, code);
        var name = Text.of(Objects.requireNonNull(form.nameZh()), Objects.requireNonNull(form.nameEn()));
        var outcome = keepTheme.keep(id, name, Boolean.TRUE.equals(form.closed()), seen, actor);
        return ResponseEntity.status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(id));
    }

    private JointCatalogView view(JointCatalogId id) {
        return JointCatalogView.of(showJointCatalog.show(id));
    }
}
