package cn.govshare.audit.watch.web;

import cn.govshare.audit.watch.WatchKind;
import cn.govshare.audit.watch.WatchRule;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WatchRule", description = "监测规则 · a rule of the watch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WatchRuleView(
        @Schema(description = "类别 · kind") WatchKind kind,
        @Schema(description = "类别名称 · its name") String label,

        @Schema(description = "阈值的含义 · what the threshold counts")
        String counts,

        @Schema(description = "仅适用的客户端 · the client that it is for") @Nullable String client,

        @Schema(description = "是否启用 · enabled") boolean enabled,
        @Schema(description = "阈值 · threshold") long threshold,
        @Schema(description = "时间窗(分钟)· window in minutes") int windowMinutes,

        @Schema(description = "工作日开始时刻 · first hour of a working day")
        int fromHour,

        @Schema(description = "工作日结束时刻 · hour at which it ends")
        int untilHour,

        @Schema(description = "版本 · version") long version) {
    static WatchRuleView of(WatchRule rule) {
        var kind = rule.kind();
        return new WatchRuleView(
                kind,
                kind.label().zh() + " · " + kind.label().en(),
                kind.counts().zh() + " · " + kind.counts().en(),
                rule.client().isEmpty() ? null : rule.client(),
                rule.enabled(),
                rule.threshold(),
                rule.windowMinutes(),
                rule.fromHour(),
                rule.untilHour(),
                rule.version());
    }
}
