package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushRules;
import cn.govshare.exchange.push.PushRules.ReferenceCheck;
import cn.govshare.exchange.push.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "PushRules", description = "推送约定 · rules of pushes")
record PushRulesView(
        @Schema(description = "一批最多拒收行数;为空按平台上限 · most rows of a batch that may be kept out") @Nullable Integer maxRejectedRows,

        @Schema(description = "一批最多拒收比例(%) · the same as a percentage")
        int maxRejectedPercent,

        @Schema(description = "全量批次最多可删除现有行的比例(%) · share of rows that a snapshot may delete")
        int maxDeletedPercent,

        @Schema(description = "校验码、代码表不符时的等级 · what a wrong check digit or code means, by item")
        Map<String, Severity> severities,

        @Schema(description = "引用核对 · references to other records")
        List<Reference> references,

        @Schema(description = "修改人 · who set them") @Nullable String setBy,

        @Schema(description = "修改时间 · when") @Nullable Instant setAt,

        @Schema(description = "版本 · version") int version) {
    @Schema(name = "ReferenceCheck", description = "引用核对 · a reference that is checked")
    record Reference(String item, String resource, String referenced, Severity severity) {
        static Reference of(ReferenceCheck check) {
            return new Reference(check.item(), check.resource().value(), check.referenced(), check.severity());
        }
    }

    static PushRulesView of(PushRules rules) {
        var set = rules.set();
        return new PushRulesView(
                rules.maxRejectedRows().isPresent() ? rules.maxRejectedRows().getAsInt() : null,
                rules.maxRejectedPercent(),
                rules.maxDeletedPercent(),
                rules.severities(),
                rules.references().stream().map(Reference::of).toList(),
                set == null ? null : set.by(),
                set == null ? null : set.at(),
                rules.version());
    }
}
