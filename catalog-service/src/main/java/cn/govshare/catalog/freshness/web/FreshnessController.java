package cn.govshare.catalog.freshness.web;

import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.freshness.app.ShowFreshness;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/freshness")
@Article("9(1)")
@Tag(name = "freshness", description = "数据更新情况 · freshness of data")
class FreshnessController {
    private final ShowFreshness showFreshness;

    FreshnessController(ShowFreshness showFreshness) {
        this.showFreshness = showFreshness;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "listFreshness", summary = "各条目更新情况,最早到期的在前(第九条)· entries by the day of their next update")
    Page<FreshnessView> listFreshness(
            @RequestParam(required = false) @Nullable DepartmentCode provider,
            @RequestParam(required = false) @Nullable FreshnessState state,
            @ParameterObject PageQuery query) {
        var after = query.after(ResourceCode::parse).orElse(null);
        var rows = showFreshness.list(provider, state, after, query.limit() + 1).stream()
                .map(FreshnessView::of)
                .toList();
        return query.page(rows, view -> view.resource().inPath());
    }

    @GetMapping("/summary")
    @AllowedRoles.Everyone
    @Operation(operationId = "summariseFreshness", summary = "全市和各部门更新情况(第九条)· freshness of the city and by department")
    FreshnessSummaryView summariseFreshness() {
        return FreshnessSummaryView.of(showFreshness.figures());
    }

    @GetMapping("/{code}")
    @AllowedRoles.Everyone
    @Operation(operationId = "getFreshness", summary = "一个条目的更新情况 · freshness of one entry")
    FreshnessView getFreshness(@PathVariable ResourceCode code) {
        return FreshnessView.of(showFreshness
                .show(code)
                .orElseThrow(() -> new NotFound(
                        CommonProblem.NOT_FOUND,
                        Text.of("没有 %s 的更新情况:条目未发布,或其数据不经平台入库。", "%s is not in force, or its data is not pushed.")
                                .with(code))));
    }
}
