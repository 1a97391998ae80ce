package cn.govshare.exchange.correction.web;

import cn.govshare.exchange.correction.Correction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Correction", description = "更正通知 · a correction on its way")
record CorrectionView(
        @Schema(description = "标识 · id") UUID id,

        @Schema(description = "疑义编号 · number of the challenge")
        String number,

        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "信息资源名称 · resource name") String resourceName,
        @Schema(description = "数据提供部门 · provider") String provider,

        @Schema(description = "已更正且本部门曾获取的信息项 · items that were corrected and received")
        List<String> items,

        @Schema(description = "是否仅一条记录;否则请重新获取全部记录 · one record, else obtain all again")
        boolean ofRecord,

        @Schema(description = "本部门最近一次获取旧值的访问编号 · the last access by which the old value was received")
        UUID lastAccess,

        @Schema(description = "该次访问时间 · when") Instant lastAt,
        @Schema(description = "校核情况 · findings") String findings,
        @Schema(description = "状态 · status") String status,
        @Schema(description = "状态说明 · in words") String statusLabel,
        @Schema(description = "更正时间 · corrected at") Instant correctedAt,

        @Schema(description = "领取时间 · taken at") @Nullable Instant takenAt,

        @Schema(description = "回执时间 · acknowledged at") @Nullable Instant acknowledgedAt) {
    static CorrectionView of(Correction correction, Locale locale) {
        var receipt = correction.receipt();
        return new CorrectionView(
                correction.id(),
                correction.number(),
                correction.resource().value(),
                correction.resourceName(),
                correction.provider().value(),
                correction.receiver().items().stream().sorted().toList(),
                correction.ofRecord(),
                correction.receiver().lastAccess(),
                correction.receiver().lastAt(),
                correction.findings(),
                correction.status().name(),
                correction.status().label().in(locale),
                correction.correctedAt(),
                correction.takenAt(),
                receipt == null ? null : receipt.at());
    }
}
