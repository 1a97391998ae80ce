package cn.govshare.approval.grant.web;

import cn.govshare.approval.grant.Narrowing;
import cn.govshare.kernel.vocabulary.RowCondition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "NarrowingForm", description = "缩小授权范围;未填的保持不变 · what a grant is narrowed to; the rest stays")
record NarrowingForm(
        @Schema(description = "保留的信息项 · items that are left") @Size(min = 1, max = 1000) @Nullable Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") String> items,

        @Schema(description = "增加的行条件 · further row conditions") @Size(max = 20) @Nullable List<@NotNull RowCondition> rows,

        @Schema(description = "每日最多行数 · rows a day") @Min(1) @Nullable Long rowsPerDay,

        @Schema(description = "每日最多次数 · calls a day") @Min(1) @Nullable Long callsPerDay,

        @Schema(description = "使用要求 · conditions") @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String conditions,

        @Schema(description = "提前到的最后有效日 · an earlier last day") @Nullable LocalDate validUntil,

        @Schema(description = "理由 · reason") @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String reason) {
    Narrowing narrowing() {
        return new Narrowing(items, rows == null ? List.of() : rows, rowsPerDay, callsPerDay, conditions, validUntil);
    }
}
