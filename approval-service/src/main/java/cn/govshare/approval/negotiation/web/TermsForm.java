package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Terms;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "SharingTermsForm", description = "共享方案 · terms of sharing")
record TermsForm(
        @Schema(description = "信息项 · items") @NotEmpty @Size(max = 1000) @Nullable List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") String> items,

        @Schema(description = "提供方式 · mode") @NotNull @Nullable ProvisionMode mode,

        @Schema(description = "使用期限(最后一日)· last day of use") @NotNull @Nullable LocalDate validUntil,

        @Schema(description = "附加条件 · conditions") @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String conditions) {
    Terms terms() {
        return new Terms(
                Objects.requireNonNull(items),
                Objects.requireNonNull(mode),
                Objects.requireNonNull(validUntil),
                conditions);
    }
}
