package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.freshness.app.ShowFreshness;
import cn.govshare.catalog.resource.ResourceQuery;
import cn.govshare.catalog.resource.ResourceStatus;
import cn.govshare.catalog.resource.app.ListResources;
import cn.govshare.catalog.resource.app.ShowResource;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/information-resources")
@Tag(name = "information-resources", description = "政务信息资源目录 · catalog of information resources")
class ResourceController {
    private final ListResources listResources;
    private final ShowResource showResource;
    private final ShowFreshness showFreshness;
    private final ResourceMapper mapper;

    ResourceController(
            ListResources listResources,
            ShowResource showResource,
            ShowFreshness showFreshness,
            ResourceMapper mapper) {
        this.listResources = listResources;
        this.showResource = showResource;
        this.showFreshness = showFreshness;
        this.mapper = mapper;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "listResources", summary = "浏览信息资源目录 · look through the catalog")
    Page<ResourceLineView> listResources(
            @ParameterObject PageQuery query,
            @Parameter(description = "状态 · status") @RequestParam(required = false) @Nullable ResourceStatus status,
            @Parameter(description = "提供部门 · provider") @RequestParam(required = false) @Nullable DepartmentCode provider,
            @Parameter(description = "名称中的文字 · part of the name")
                    @RequestParam(required = false)
                    @Size(max = 100) @Pattern(regexp = ResourceForm.LINE) @Nullable String q,
            Actor actor) {
        var asked = ResourceQuery.by(actor, status, provider, q, after(query), query.limit() + 1);
        var lines = listResources.list(asked).stream().map(mapper::line).toList();
        return query.page(lines, line -> line.code().inPath());
    }

    private static String after(PageQuery query) {
        var after = query.after();
        if (after == null || after.isEmpty()) {
            return "";
        }
        if (!ResourceCode.isValid(after)) {
            var text = Text.of("after 应为上一页返回的 next。", "after is the next of the page before.");
            throw new MalformedInput(CommonProblem.INVALID_INPUT, text, List.of(Fault.of("after", "unreadable", text)));
        }
        return ResourceCode.parse(after).value();
    }

    @GetMapping("/{code}")
    @AllowedRoles.Everyone
    @Operation(operationId = "getResource", summary = "一个信息资源及其信息项 · one resource with its items")
    ResourceView getResource(@PathVariable ResourceCode code, Actor actor) {
        var view = mapper.view(showResource.show(code, actor));
        return showFreshness
                .show(code)
                .map(DataFreshnessView::of)
                .map(view::fresh)
                .orElse(view);
    }
}
