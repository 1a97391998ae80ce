package cn.govshare.catalog.freshness.web;

import cn.govshare.catalog.freshness.FreshnessFigures;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

@Schema(name = "FreshnessSummary", description = "全市和各部门的更新情况 · freshness of the city and of each department")
record FreshnessSummaryView(FiguresView city, List<DepartmentFiguresView> departments) {
    @Schema(name = "FreshnessFigures")
    record FiguresView(
            @Schema(description = "按期更新 · up to date") long upToDate,
            @Schema(description = "待更新 · due") long due,
            @Schema(description = "逾期未更新 · late") long late,

            @Schema(description = "周期未承诺日期 · cycle promises no day")
            long withoutDay,

            @Schema(description = "尚无数据入库 · nothing has arrived yet")
            long neverArrived) {
        private static FiguresView of(FreshnessFigures figures) {
            return new FiguresView(
                    figures.upToDate(), figures.due(), figures.late(), figures.withoutDay(), figures.neverArrived());
        }
    }

    @Schema(name = "DepartmentFreshness")
    record DepartmentFiguresView(DepartmentCode department, FiguresView figures) {}

    static FreshnessSummaryView of(Map<DepartmentCode, FreshnessFigures> figures) {
        var city = figures.values().stream().reduce(new FreshnessFigures(0, 0, 0, 0, 0), FreshnessFigures::plus);
        return new FreshnessSummaryView(
                FiguresView.of(city),
                figures.entrySet().stream()
                        .map(each -> new DepartmentFiguresView(each.getKey(), FiguresView.of(each.getValue())))
                        .toList());
    }
}
