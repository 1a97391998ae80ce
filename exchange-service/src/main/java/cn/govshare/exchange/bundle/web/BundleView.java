package cn.govshare.exchange.bundle.web;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.app.ReadBundle.Progress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DownloadBundle", description = "下载包 · a download that is prepared beforehand")
record BundleView(
        @Schema(description = "标识 · id") UUID id,
        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "格式 · format") String format,
        @Schema(description = "状态 · status") String status,
        @Schema(description = "状态说明 · in words") String statusLabel,

        @Schema(description = "已写入行数 · rows in the file by now")
        long rows,

        @Schema(description = "字节数 · bytes") @Nullable Long bytes,

        @Schema(description = "文件的 SHA-256,也是 ETag · SHA-256 of the file, and its entity tag") @Nullable String sha256,

        @Schema(description = "未能准备的原因代码 · why it failed") @Nullable String failure,

        @Schema(description = "请求时间 · asked at") Instant askedAt,
        @Schema(description = "准备好的时间 · ready at") @Nullable Instant readyAt) {
    static BundleView of(Progress progress, Locale locale) {
        var bundle = progress.bundle();
        return new BundleView(
                bundle.id(),
                bundle.use().resource().value(),
                bundle.format().name(),
                bundle.status().name(),
                bundle.status().label().in(locale),
                progress.rows(),
                bundle.made().map(Bundle.Made::bytes).orElse(null),
                bundle.made().map(Bundle.Made::sha256).orElse(null),
                bundle.failure().orElse(null),
                bundle.askedAt(),
                bundle.made().map(Bundle.Made::at).orElse(null));
    }
}
