package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Need;
import cn.govshare.approval.negotiation.Terms;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
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

        @Schema(
                description =
                        "行条件(须同时满足);未填的同所需,空数组为全部记录 · row conditions; as needed when absent, every row when empty")
        @Size(max = 20) @Nullable List<@NotNull RowCondition> rows,

        @Schema(description = "提供方式 · mode") @NotNull @Nullable ProvisionMode mode,

        @Schema(description = "每日最多行数;未填的同所需 · rows a day; as needed when absent") @Min(1) @Nullable Long rowsPerDay,

        @Schema(description = "每日最多次数;未填的同所需 · calls a day; as needed when absent") @Min(1) @Nullable Long callsPerDay,

        @Schema(description = "使用期限(最后一日)· last day of use") @NotNull @Nullable LocalDate validUntil,

        @Schema(description = "附加条件 · conditions") @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String conditions) {
    /// What is needed, where nothing was said before.
    Terms terms() {
        return terms(List.of(), GrantQuota.UNLIMITED);
    }

    /// Rows and quota that are not named are those that were asked for: nothing is opened by leaving it out.
    Terms within(Need need) {
        return terms(need.terms().rows(), need.terms().quota());
    }

    private Terms terms(List<RowCondition> otherwiseRows, GrantQuota otherwise) {
        return new Terms(
                Objects.requireNonNull(items),
                Objects.requireNonNullElse(rows, otherwiseRows),
                Objects.requireNonNull(mode),
                new GrantQuota(
                        rowsPerDay == null ? otherwise.rowsPerDay() : rowsPerDay,
                        callsPerDay == null ? otherwise.callsPerDay() : callsPerDay),
                Objects.requireNonNull(validUntil),
                conditions);
    }
}
