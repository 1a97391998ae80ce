package cn.govshare.exchange.push.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "CompletionForm", description = "合并分片 · merge the parts of a batch")
record CompletionForm(
        @Schema(description = "分片数 · how many parts there are") @NotNull @Min(1) @Max(10_000) @Nullable Integer parts,

        @Schema(description = "全部内容的 SHA-256(十六进制) · SHA-256 of the whole")
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Nullable String digest) {
    int count() {
        return Objects.requireNonNull(parts);
    }

    String sha256() {
        return Objects.requireNonNull(digest);
    }
}
