package cn.govshare.catalog.importing.web;

import cn.govshare.catalog.importing.ColumnReport;
import cn.govshare.catalog.importing.ImportField;
import cn.govshare.catalog.importing.ImportFigures;
import cn.govshare.catalog.importing.ImportJob;
import cn.govshare.catalog.importing.ImportStatus;
import cn.govshare.catalog.importing.Treatment;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "CatalogImport", description = "一次目录导入及其进度和结果 · an import, how far it is and what came of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        DepartmentCode department,
        String sentBy,
        String fileName,
        long bytes,

        @Schema(description = "文件 SHA-256 · SHA-256 of the file")
        String digest,

        @Schema(description = "是否仅试导入,不写入目录 · a dry run writes nothing")
        boolean dryRun,

        ImportStatus status,

        @Schema(description = "识别出的格式、编码和分隔符 · what it was recognised as", example = "CSV · GB18030 · ;") @Nullable String format,

        FiguresView figures,

        @Schema(description = "各列的处理情况 · what became of each column")
        List<ColumnView> columns,

        @Schema(description = "未能完成的原因 · why it failed") @Nullable String failure,

        @Nullable String failureEnglish,
        Instant receivedAt,
        @Nullable Instant endedAt) {
    @Schema(name = "CatalogImportFigures")
    record FiguresView(
            @Schema(description = "已读行数 · rows read") long rows,
            @Schema(description = "新增条目 · new entries") long created,
            @Schema(description = "更新条目 · changed entries") long changed,

            @Schema(description = "内容相同未动 · entries that were the same")
            long unchanged,

            @Schema(description = "未导入的行 · rows that did not go in")
            long rejectedRows) {
        static FiguresView of(ImportFigures figures) {
            return new FiguresView(
                    figures.rows(), figures.created(), figures.changed(), figures.unchanged(), figures.rejectedRows());
        }
    }

    @Schema(name = "CatalogImportColumn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColumnView(
            @Schema(description = "表头;表中没有而按推定或固定值补充的字段为空 · the heading; empty for a field that no column states")
            String heading,

            @Schema(description = "对应的目录字段,未映射的列没有 · the field that it was taken for") @Nullable ImportField field,

            @Schema(description = "空白、原样、规范化、推定、不予采用、未映射的个数 · how many values were treated how")
            Map<Treatment, Long> counts,

            @Schema(description = "被改动或不予采用的值,每类至多 20 个 · values that were changed or refused")
            List<SampleView> samples) {
        static ColumnView of(ColumnReport column) {
            return new ColumnView(
                    column.heading(),
                    column.field(),
                    column.counts(),
                    column.samples().stream()
                            .map(sample -> new SampleView(sample.how(), sample.from(), sample.to(), sample.count()))
                            .toList());
        }
    }

    @Schema(name = "CatalogImportSample")
    record SampleView(Treatment how, String from, String to, long count) {}

    static ImportView of(ImportJob job) {
        Text failure = job.failure();
        return new ImportView(
                job.id(),
                job.sender().department(),
                job.sender().name(),
                job.fileName(),
                job.bytes(),
                job.digest(),
                job.dryRun(),
                job.status(),
                job.format(),
                FiguresView.of(job.figures()),
                job.columns().stream().map(ColumnView::of).toList(),
                failure == null ? null : failure.zh(),
                failure == null ? null : failure.en(),
                job.receivedAt(),
                job.endedAt());
    }
}
