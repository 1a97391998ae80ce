package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushRules;
import cn.govshare.exchange.push.PushRules.ReferenceCheck;
import cn.govshare.exchange.push.Severity;
import cn.govshare.kernel.vocabulary.ResourceCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

@Schema(name = "PushRulesForm", description = "推送约定 · rules of pushes")
record PushRulesForm(
        @Schema(description = "一批最多拒收行数;不填按平台上限 · most rows of a batch that may be kept out")
        @Min(0) @Max(100_000) @Nullable Integer maxRejectedRows,

        @Schema(description = "一批最多拒收比例(%),缺省 100 · the same as a percentage") @Min(0) @Max(100) @Nullable Integer maxRejectedPercent,

        @Schema(description = "全量批次最多可删除现有行的比例(%),缺省 50 · share of rows that a snapshot may delete")
        @Min(0) @Max(100) @Nullable Integer maxDeletedPercent,

        @Schema(description = "校验码、代码表不符时的等级,按信息项 · what a wrong check digit or code means, by item")
        @Size(max = 200) @Nullable Map<String, @NotNull Severity> severities,

        @Schema(description = "引用核对 · references to other records") @Size(max = 20) @Nullable List<@Valid @NotNull Reference> references,

        @Schema(description = "所读取的版本,首次为 0 · the version that was read, 0 at first") @NotNull @Min(0) @Nullable Integer version) {
    private static final int ALL = 100;
    private static final int HALF = 50;

    @Schema(name = "ReferenceCheckForm", description = "引用核对 · a reference that is checked")
    record Reference(
            @Schema(description = "本条目的信息项 · item of this entry") @NotBlank @Size(max = 63) @Nullable String item,

            @Schema(description = "被引用的信息资源代码 · resource referred to", type = "string") @NotNull @Nullable ResourceCode resource,

            @Schema(description = "被引用的信息项 · item referred to") @NotBlank @Size(max = 63) @Nullable String referenced,

            @Schema(description = "不符时的等级 · what a missing record means") @NotNull @Nullable Severity severity) {
        private ReferenceCheck check() {
            return new ReferenceCheck(
                    Objects.requireNonNull(item),
                    Objects.requireNonNull(resource),
                    Objects.requireNonNull(referenced),
                    Objects.requireNonNull(severity));
        }
    }

    PushRules rules(ResourceCode of) {
        return new PushRules(
                of,
                maxRejectedRows == null ? OptionalInt.empty() : OptionalInt.of(maxRejectedRows),
                Objects.requireNonNullElse(maxRejectedPercent, ALL),
                Objects.requireNonNullElse(maxDeletedPercent, HALF),
                Objects.requireNonNullElse(severities, Map.of()),
                references == null
                        ? List.of()
                        : references.stream().map(Reference::check).toList(),
                null,
                Objects.requireNonNull(version));
    }
}
