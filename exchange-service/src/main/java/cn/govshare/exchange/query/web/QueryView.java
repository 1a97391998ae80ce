package cn.govshare.exchange.query.web;

import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.exchange.query.app.QueryAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "QueryAnswer", description = "查询结果 · records found")
record QueryView(
        @Schema(description = "访问编号,与审计记录一致 · id of this access on the trail")
        UUID accessId,

        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "目录条目版次 · revision") int revision,
        @Schema(description = "记录 · records") List<Map<String, @Nullable Object>> records,

        @Schema(description = "校核中的疑义 · disputes about what is answered")
        List<DisputeView> disputes,

        @Schema(description = "是否还有更多符合的记录 · more records match")
        boolean more,

        @Schema(description = "下一页的 after;缺省为没有下一页 · after of the next page") @Nullable String next) {
    static QueryView of(QueryAnswer answer) {
        return new QueryView(
                answer.accessId(),
                answer.resource().value(),
                answer.revision(),
                answer.records().stream().map(FoundRecord::values).toList(),
                answer.annotations().stream().map(DisputeView::of).toList(),
                answer.next().isPresent(),
                answer.next().orElse(null));
    }
}
