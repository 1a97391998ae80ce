package cn.govshare.catalog.freshness.web;

import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.freshness.app.ShowFreshness.Shown;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "Freshness", description = "条目数据的更新情况 · how fresh the data of an entry is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FreshnessView(
        ResourceCode resource,
        String name,
        DepartmentCode provider,
        @Schema(description = "承诺的更新周期 · promised cycle") UpdateCycle updateCycle,

        @Schema(description = "更新情况;周期未承诺日期时无此项 · absent for a cycle that promises no day") @Nullable FreshnessState state,

        @Schema(description = "最近一批数据入库时间 · when the last batch was merged") @Nullable Instant lastArrival,

        @Schema(description = "最近一批行数 · rows of the last batch")
        long rows,

        @Schema(description = "下次更新日 · day of the next update") @Nullable LocalDate dueFrom,

        @Schema(description = "最迟更新日,遇休息日顺延 · last day, put off to a working day") @Nullable LocalDate lastDay,

        @Schema(description = "已逾期工作日数 · working days late") int daysLate) {
    static FreshnessView of(Shown shown) {
        var promise = shown.promise();
        var due = promise.due();
        return new FreshnessView(
                promise.resource(),
                promise.name(),
                promise.provider(),
                promise.cycle(),
                shown.state(),
                promise.lastArrival(),
                promise.rows(),
                due == null ? null : due.dueFrom(),
                due == null ? null : due.lastDay(),
                shown.daysLate());
    }
}
