package cn.govshare.catalog.importing.web;

import cn.govshare.catalog.importing.ImportJob;
import cn.govshare.catalog.importing.ImportStatus;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "CatalogImportLine", description = "导入列表中的一行 · a line of the list of imports")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportLineView(
        UUID id,
        DepartmentCode department,
        String fileName,
        boolean dryRun,
        ImportStatus status,
        ImportView.FiguresView figures,
        Instant receivedAt,
        @Nullable Instant endedAt) {
    static ImportLineView of(ImportJob job) {
        return new ImportLineView(
                job.id(),
                job.sender().department(),
                job.fileName(),
                job.dryRun(),
                job.status(),
                ImportView.FiguresView.of(job.figures()),
                job.receivedAt(),
                job.endedAt());
    }
}
