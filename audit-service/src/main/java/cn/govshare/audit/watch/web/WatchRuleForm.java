package cn.govshare.audit.watch.web;

import cn.govshare.audit.watch.WatchKind;
import cn.govshare.audit.watch.WatchRule;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "WatchRuleForm", description = "监测规则 · a rule of the watch")
record WatchRuleForm(
        @Schema(description = "仅适用的客户端,缺省为全部 · the client that it is for, all when absent")
        @Size(min = 1, max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String client,

        @Schema(description = "是否启用 · enabled") @NotNull @Nullable Boolean enabled,

        @Schema(description = "阈值 · threshold") @NotNull @Min(1) @Max(1_000_000_000_000L) @Nullable Long threshold,

        @Schema(description = "时间窗(分钟,至多一周)· window in minutes, a week at most") @NotNull @Min(1) @Max(10_080) @Nullable Integer windowMinutes,

        @Schema(description = "工作日开始时刻(北京时间)· first hour of a working day") @NotNull @Min(0) @Max(23) @Nullable Integer fromHour,

        @Schema(description = "工作日结束时刻 · hour at which it ends") @NotNull @Min(1) @Max(24) @Nullable Integer untilHour,

        @Schema(description = "所修改规则的版本,新规则为 0 · version that is changed, 0 for a new rule") @NotNull @Min(0) @Nullable Long version) {
    @AssertTrue(message = "untilHour 应大于 fromHour。 / untilHour is after fromHour.") @Schema(hidden = true)
    boolean isDayRightWayRound() {
        return fromHour == null || untilHour == null || untilHour > fromHour;
    }

    WatchRule rule(WatchKind kind) {
        return new WatchRule(
                kind,
                client == null ? "" : client,
                Objects.requireNonNull(enabled),
                Objects.requireNonNull(threshold),
                Objects.requireNonNull(windowMinutes),
                Objects.requireNonNull(fromHour),
                Objects.requireNonNull(untilHour),
                Objects.requireNonNull(version));
    }
}
