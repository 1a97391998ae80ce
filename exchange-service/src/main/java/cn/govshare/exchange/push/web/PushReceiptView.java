package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.BatchNumber;
import cn.govshare.exchange.push.PushBatches.Count;
import cn.govshare.exchange.push.PushKind;
import cn.govshare.exchange.push.Severity;
import cn.govshare.exchange.push.app.ReadBatches.Receipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Schema(name = "PushReceipt", description = "推送批次回执 · receipt of a batch")
record PushReceiptView(
        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "批次号 · batch number") String batchNumber,
        @Schema(description = "批次类型 · kind") PushKind kind,

        @Schema(description = "目录条目版次 · revision of the entry")
        int revision,

        @Schema(description = "内容摘要 SHA-256(十六进制) · SHA-256 of the body")
        String digest,

        @Schema(description = "字节数 · bytes") long bytes,
        @Schema(description = "读取行数 · rows read") long rows,
        @Schema(description = "新增行数 · new rows") long inserted,
        @Schema(description = "更新行数 · replaced rows") long updated,
        @Schema(description = "未变行数 · rows alike") long unchanged,
        @Schema(description = "删除行数 · rows that went") long deleted,
        @Schema(description = "不合格行数 · rows kept out") long rejected,

        @Schema(description = "入库但有提示的行数 · rows that came in with a warning")
        long warned,

        @Schema(description = "隔离待更正的行数 · rejected rows that wait to be mended")
        long waiting,

        @Schema(description = "所更正的批次 · the batch that this one corrects") @Nullable String corrects,

        @Schema(description = "各规则问题数 · how often each rule was broken")
        List<Finding> findings,

        @Schema(description = "合并时间 · merged at") Instant mergedAt,

        @Schema(description = "平台签名的回执(C2SP signed-note),公钥见 /signing-keys · the receipt as the platform signed it")
        String receipt) {
    @Schema(name = "PushFinding", description = "某信息项违反某规则的次数 · how often an item broke a rule")
    record Finding(
            @Schema(description = "信息项 · item") @Nullable String item,
            @Schema(description = "规则代码 · rule") String rule,
            @Schema(description = "说明 · message") String message,

            @Schema(description = "错误或提示 · error or warning")
            Severity severity,

            @Schema(description = "次数 · count") long count) {
        static Finding of(Count count, Locale locale) {
            return new Finding(
                    count.item().isEmpty() ? null : count.item(),
                    count.rule().code(),
                    count.rule().text().in(locale),
                    count.severity(),
                    count.count());
        }
    }

    static PushReceiptView of(Receipt receipt, Locale locale) {
        var batch = receipt.batch();
        var counts = batch.counts();
        return new PushReceiptView(
                batch.resource().value(),
                batch.number().value(),
                batch.kind(),
                batch.revision(),
                batch.digest(),
                batch.bytes(),
                counts.rows(),
                counts.inserted(),
                counts.updated(),
                counts.unchanged(),
                counts.deleted(),
                counts.rejected(),
                counts.warned(),
                receipt.waiting(),
                batch.corrects().map(BatchNumber::value).orElse(null),
                receipt.counts().stream().map(each -> Finding.of(each, locale)).toList(),
                batch.mergedAt(),
                batch.receipt());
    }
}
