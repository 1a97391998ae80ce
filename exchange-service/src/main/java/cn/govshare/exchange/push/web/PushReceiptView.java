package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushBatch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "PushReceipt", description = "推送批次回执 · receipt of a batch")
record PushReceiptView(
        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "批次号 · batch number") String batchNumber,

        @Schema(description = "目录条目版次 · revision of the entry")
        int revision,

        @Schema(description = "内容摘要 SHA-256(十六进制) · SHA-256 of the body")
        String digest,

        @Schema(description = "字节数 · bytes") long bytes,
        @Schema(description = "读取行数 · rows read") long rows,
        @Schema(description = "新增行数 · new rows") long inserted,
        @Schema(description = "更新行数 · replaced rows") long updated,
        @Schema(description = "未变行数 · rows alike") long unchanged,
        @Schema(description = "不合格行数 · rows kept out") long rejected,
        @Schema(description = "合并时间 · merged at") Instant mergedAt) {
    static PushReceiptView of(PushBatch batch) {
        return new PushReceiptView(
                batch.resource().value(),
                batch.number().value(),
                batch.revision(),
                batch.digest(),
                batch.bytes(),
                batch.rows(),
                batch.inserted(),
                batch.updated(),
                batch.unchanged(),
                batch.rejected(),
                batch.mergedAt());
    }
}
