package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushBatches.StoredFault;
import cn.govshare.exchange.push.app.TryRows.Tried;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

@Schema(name = "PushTrial", description = "试推结果 · what would become of a batch")
record TrialView(
        @Schema(description = "认出的信息项 · items that were recognised")
        List<String> columns,

        @Schema(description = "读取行数 · rows read") long rows,

        @Schema(description = "将新增行数 · rows that would be new")
        long inserted,

        @Schema(description = "将更新行数 · rows that would be replaced")
        long updated,

        @Schema(description = "将删除行数 · rows that would go") long deleted,

        @Schema(description = "不合格行数 · rows that would be kept out")
        long rejected,

        @Schema(description = "有提示的行数 · rows with a warning")
        long warned,

        @Schema(description = "各规则问题数 · how often each rule was broken")
        List<PushReceiptView.Finding> findings,

        @Schema(description = "最先发现的问题 · the first faults") List<RejectedRowView> faults) {
    private static final int FAULTS = 100;

    static TrialView of(Tried tried, Locale locale) {
        var counts = tried.batch().counts();
        var faults = tried.findings().faults();
        return new TrialView(
                tried.batch().columns(),
                counts.rows(),
                counts.inserted(),
                counts.updated(),
                counts.deleted(),
                counts.rejected(),
                counts.warned(),
                tried.findings().counts().stream()
                        .map(each -> PushReceiptView.Finding.of(each, locale))
                        .toList(),
                IntStream.range(0, Math.min(FAULTS, faults.size()))
                        .mapToObj(i -> RejectedRowView.of(new StoredFault(i + 1L, faults.get(i)), locale))
                        .toList());
    }
}
