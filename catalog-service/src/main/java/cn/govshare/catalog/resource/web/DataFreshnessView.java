package cn.govshare.catalog.resource.web;

import cn.govshare.catalog.freshness.FreshnessState;
import cn.govshare.catalog.freshness.app.ShowFreshness.Shown;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "DataFreshness", description = "条目数据的更新情况 · how fresh the entry's data is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataFreshnessView(
        @Nullable FreshnessState state,

        @Schema(description = "最近一批数据入库时间 · when the last batch was merged") @Nullable Instant lastArrival,

        @Schema(description = "最迟更新日 · last day for the next update") @Nullable LocalDate lastDay,

        @Schema(description = "已逾期工作日数 · working days late") int daysLate) {
    static DataFreshnessView of(Shown shown) {
        var due = shown.promise().due();
        return new DataFreshnessView(
                shown.state(), shown.promise().lastArrival(), due == null ? null : due.lastDay(), shown.daysLate());
    }
}
