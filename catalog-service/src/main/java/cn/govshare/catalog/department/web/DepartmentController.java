package cn.govshare.catalog.department.web;

import cn.govshare.catalog.department.app.AppointPosts;
import cn.govshare.catalog.department.app.ListDepartments;
import cn.govshare.catalog.department.app.RegisterDepartment;
import cn.govshare.catalog.department.app.ShowDepartment;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.SeenVersion;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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
@RequestMapping("/api/v1/departments")
@Tag(name = "departments", description = "政务部门 · departments")
class DepartmentController {
    private final RegisterDepartment registerDepartment;
    private final ListDepartments listDepartments;
    private final ShowDepartment showDepartment;
    private final AppointPosts appointPosts;

    DepartmentController(
            RegisterDepartment registerDepartment,
            ListDepartments listDepartments,
            ShowDepartment showDepartment,
            AppointPosts appointPosts) {
        this.registerDepartment = registerDepartment;
        this.listDepartments = listDepartments;
        this.showDepartment = showDepartment;
        this.appointPosts = appointPosts;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "listDepartments", summary = "部门列表 · list of departments")
    Page<DepartmentView> listDepartments(@ParameterObject PageQuery query) {
        var after = Objects.requireNonNullElse(query.after(), "");
        if (!after.isEmpty() && !DepartmentCode.isValid(after)) {
            var text = Text.of("after 应为上一页返回的 next。", "after is the next of the page before.");
            throw new MalformedInput(CommonProblem.INVALID_INPUT, text, List.of(Fault.of("after", "unreadable", text)));
        }
        var rows = listDepartments.list(after, query.limit() + 1).stream()
                .map(DepartmentView::of)
                .toList();
        return query.page(rows, view -> view.code().value());
    }

    @GetMapping("/{code}")
    @AllowedRoles.Everyone
    @Operation(operationId = "getDepartment", summary = "一个部门 · one department")
    DepartmentView getDepartment(@PathVariable DepartmentCode code) {
        return DepartmentView.of(showDepartment.show(code));
    }

    @PutMapping("/{code}")
    @AllowedRoles(Role.PLATFORM_OPERATOR)
    @Operation(operationId = "registerDepartment", summary = "登记或更正部门(第二条)· register or replace a department")
    ResponseEntity<DepartmentView> registerDepartment(
            @PathVariable DepartmentCode code, @Valid @RequestBody DepartmentForm form, SeenVersion seen, Actor actor) {
        var outcome = registerDepartment.register(
                code,
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.kind()),
                form.level(),
                seen,
                actor);
        return ResponseEntity.status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(DepartmentView.of(outcome.department()));
    }

    @PutMapping("/{code}/posts")
    @Article("25")
    @AllowedRoles({Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "appointDepartmentPosts",
            summary = "登记部门的主要负责人、联系人及代理人(第二十五条)· who holds the department's posts, and who stands in")
    DepartmentView appointDepartmentPosts(
            @PathVariable DepartmentCode code,
            @Valid @RequestBody DepartmentPostsForm form,
            SeenVersion seen,
            Actor actor) {
        return DepartmentView.of(appointPosts.appoint(code, form.holders(), seen, actor));
    }
}
