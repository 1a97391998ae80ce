package cn.govshare.exchange.query.web;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.StatedUse;
import cn.govshare.exchange.query.Search;
import cn.govshare.kernel.vocabulary.RowCondition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "QueryForm", description = "联机查询 · online query")
record QueryForm(
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

        @Schema(
                description =
                        "查询条件:信息项名称 → 值;keys 与 filters 至少有一项 · values to search by; keys or filters must be given")
        @Size(max = 20) @Nullable Map<String, String> keys,

        @Schema(description = "筛选条件(主键或可查询信息项) · conditions on key items or queryable items") @Size(max = 20) @Nullable List<RowCondition> filters,

        @Schema(description = "上一页的 next · next of the page before") @Size(max = 8000) @Nullable String after,

        @Schema(description = "每页最多条数 · most records of a page") @Positive @Max(10_000) @Nullable Integer limit)
        implements StatedUse {
    Search search() {
        return new Search(
                keys == null ? Map.of() : keys,
                filters == null ? List.of() : filters,
                Optional.ofNullable(after),
                Optional.ofNullable(limit));
    }
}
