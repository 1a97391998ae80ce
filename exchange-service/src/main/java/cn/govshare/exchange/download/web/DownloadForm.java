package cn.govshare.exchange.download.web;

import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.download.app.DownloadRows.Manner;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.StatedUse;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DownloadForm", description = "批量下载 · batch download")
record DownloadForm(
        @Schema(
                description = "使用用途 · purpose of use",
                allowableValues = {
                    "ADMINISTRATIVE_BASIS",
                    "WORK_REFERENCE",
                    "DATA_VERIFICATION",
                    "BUSINESS_COLLABORATION"
                },
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String purpose,

        @Schema(description = "使用事项;无条件共享时必填 · matter, required without a grant")
        @Size(max = AskedUse.LONGEST_MATTER) @Nullable String matter,

        @Schema(description = "授权编号 · grant") @Nullable UUID grant,

        @Schema(description = "信息项名称;缺省为全部获准项 · items, all permitted ones when absent") @Size(max = 500) @Nullable List<String> items,

        @Schema(description = "格式 · format") @NotNull @Nullable DownloadFormat format,

        @Schema(description = "有疑义时是否以 _challenged 列标注;缺省为 true · mark disputed rows in a column, true when absent")
        @Nullable Boolean markDisputes)
        implements StatedUse {
    Manner manner() {
        return new Manner(Objects.requireNonNull(format), markDisputes == null || markDisputes);
    }
}
