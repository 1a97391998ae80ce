package cn.govshare.exchange.dataset.web;

import cn.govshare.exchange.dataset.DataSet;
import cn.govshare.exchange.dataset.app.ReadFigures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "DataSet", description = "数据集概况 · figures of a data set")
record DataSetView(
        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "信息资源名称 · name") String name,
        @Schema(description = "数据提供部门 · provider") String provider,

        @Schema(description = "目录条目版次 · revision of the entry")
        int revision,

        @Schema(description = "现有行数 · rows") long rows,

        @Schema(description = "最近批次号 · last batch") @Nullable String lastBatch,

        @Schema(description = "最近合并时间 · merged at") @Nullable Instant mergedAt) {
    static DataSetView of(Figures figures) {
        var offer = figures.offer();
        return new DataSetView(
                offer.resource().value(),
                offer.name(),
                offer.provider().value(),
                offer.revision(),
                figures.dataSet().map(DataSet::rows).orElse(0L),
                figures.dataSet().flatMap(DataSet::lastBatch).orElse(null),
                figures.dataSet().flatMap(DataSet::mergedAt).orElse(null));
    }
}
