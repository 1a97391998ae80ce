package cn.govshare.exchange.bundle.web;

import cn.govshare.exchange.download.DownloadFormat;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.StatedUse;
import cn.govshare.kernel.vocabulary.UsePurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DownloadBundleForm", description = "准备下载包 · ask for a bundle")
record BundleForm(
        @Schema(
                description = "使用用途 · purpose of use",
                implementation = UsePurpose.class,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String purpose,

        @Schema(description = "使用事项 · matter") @Size(max = AskedUse.LONGEST_MATTER) @Nullable String matter,

        @Schema(description = "授权编号 · grant") @Nullable UUID grant,

        @Schema(description = "信息项名称 · items") @Size(max = 500) @Nullable List<String> items,

        @Schema(description = "格式 · format") @NotNull @Nullable DownloadFormat format,

        @Schema(description = "有疑义时是否以 _challenged 列标注;缺省为 true · mark disputed rows, true when absent") @Nullable Boolean markDisputes)
        implements StatedUse {
    DownloadFormat written() {
        return Objects.requireNonNull(format);
    }

    boolean marks() {
        return markDisputes == null || markDisputes;
    }
}
