package cn.govshare.exchange.query.web;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.StatedUse;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.vocabulary.UsePurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "BatchQueryForm", description = "批量联机查询 · several searches in one call")
record BatchQueryForm(
        @Schema(
                description = "使用用途 · purpose of use",
                implementation = UsePurpose.class,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String purpose,

        @Schema(description = "使用事项 · matter") @Size(max = AskedUse.LONGEST_MATTER) @Nullable String matter,

        @Schema(description = "授权编号 · grant") @Nullable UUID grant,

        @Schema(description = "信息项名称 · items") @Size(max = 500) @Nullable List<String> items,

        @Schema(description = "各次查询的条件,合计不超过 100 个值 · what each search is by, 100 values in all at most")
        @NotEmpty @Size(max = AuditRecorded.GREATEST_SUBJECTS) @Nullable List<@NotNull Map<String, String>> keys)
        implements StatedUse {
    @AssertTrue(message = "一次最多查询 100 个值。 / At most 100 values in one call.") @Schema(hidden = true)
    boolean isWithinARecord() {
        return keys == null
                || keys.stream().filter(Objects::nonNull).mapToInt(Map::size).sum() <= AuditRecorded.GREATEST_SUBJECTS;
    }

    List<Map<String, String>> searched() {
        return keys == null ? List.of() : List.copyOf(keys);
    }
}
