package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushBatches.StoredBatch;
import cn.govshare.exchange.push.PushKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "PushBatch", description = "已合并的批次 · a merged batch")
record PushBatchView(
        @Schema(description = "序号 · place in the list") long seq,
        @Schema(description = "批次号 · batch number") String batchNumber,
        @Schema(description = "批次类型 · kind") PushKind kind,

        @Schema(description = "目录条目版次 · revision of the entry")
        int revision,

        @Schema(description = "读取行数 · rows read") long rows,
        @Schema(description = "新增行数 · new rows") long inserted,
        @Schema(description = "更新行数 · replaced rows") long updated,
        @Schema(description = "删除行数 · rows that went") long deleted,
        @Schema(description = "不合格行数 · rows kept out") long rejected,

        @Schema(description = "入库但有提示的行数 · rows that came in with a warning")
        long warned,

        @Schema(description = "合并时间 · merged at") Instant mergedAt) {
    static PushBatchView of(StoredBatch stored) {
        var batch = stored.batch();
        var counts = batch.counts();
        return new PushBatchView(
                stored.seq(),
                batch.number().value(),
                batch.kind(),
                batch.revision(),
                counts.rows(),
                counts.inserted(),
                counts.updated(),
                counts.deleted(),
                counts.rejected(),
                counts.warned(),
                batch.mergedAt());
    }
}
