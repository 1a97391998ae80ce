package cn.govshare.exchange.query.web;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.StatedUse;
import cn.govshare.kernel.vocabulary.UsePurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "VerificationForm", description = "信息核实 · values to be verified")
record VerificationForm(
        @Schema(
                description = "使用用途 · purpose of use",
                implementation = UsePurpose.class,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String purpose,

        @Schema(description = "使用事项 · matter") @Size(max = AskedUse.LONGEST_MATTER) @Nullable String matter,

        @Schema(description = "授权编号 · grant") @Nullable UUID grant,

        @Schema(description = "确定记录的条件 · what identifies the record") @NotNull @Size(max = 20) @Nullable Map<String, String> keys,

        @Schema(description = "待核实的值:信息项名称 → 值;空文本表示该项无值 · claimed values, the empty text for none")
        @NotEmpty @Size(max = 20) @Nullable Map<String, @NotNull String> claims)
        implements StatedUse {
    Map<String, String> searched() {
        return Objects.requireNonNullElse(keys, Map.of());
    }

    Map<String, String> claimed() {
        return Objects.requireNonNullElse(claims, Map.of());
    }
}
