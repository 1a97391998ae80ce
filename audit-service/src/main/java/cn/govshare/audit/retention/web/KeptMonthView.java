package cn.govshare.audit.retention.web;

import cn.govshare.audit.retention.KeptMonth;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "AuditMonth", description = "审计记录的一个月份 · a month of the trail")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptMonthView(
        @Schema(description = "月份 · month", example = "2026-01")
        String month,

        @Schema(description = "首条记录的次序 · place of its first record")
        long firstSeq,

        @Schema(description = "记录数 · records") long records,
        @Schema(description = "归档文件 · file") @Nullable String file,

        @Schema(description = "归档文件字节数 · bytes of the file") @Nullable Long bytes,

        @Schema(description = "归档文件 SHA-256 · digest of the file") @Nullable String sha256,

        @Schema(description = "归档时间 · archived at") @Nullable Instant archivedAt,

        @Schema(description = "归档人 · archived by") @Nullable String archivedBy,

        @Schema(description = "清理申请人 · who asked for pruning") @Nullable String askedBy,

        @Schema(description = "清理申请时间 · asked at") @Nullable Instant askedAt,

        @Schema(description = "清理批准人 · who approved") @Nullable String approvedBy,

        @Schema(description = "清理时间 · pruned at") @Nullable Instant prunedAt) {
    static KeptMonthView of(KeptMonth month) {
        var archive = month.archive();
        var pruning = month.pruning();
        return new KeptMonthView(
                month.month().toString(),
                month.firstSeq(),
                month.records(),
                archive == null ? null : archive.file(),
                archive == null ? null : archive.bytes(),
                archive == null ? null : archive.sha256(),
                archive == null ? null : archive.at(),
                archive == null ? null : archive.by(),
                pruning == null ? null : pruning.by(),
                pruning == null ? null : pruning.askedAt(),
                pruning == null ? null : pruning.decidedBy(),
                month.prunedAt());
    }
}
