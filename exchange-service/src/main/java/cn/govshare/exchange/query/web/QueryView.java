package cn.govshare.exchange.query.web;

import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.exchange.query.app.QueryAnswer;
import cn.govshare.exchange.query.app.QueryAnswer.Annotated;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
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
        boolean more) {
    @Schema(name = "Dispute", description = "校核中的疑义:相关数据仅供参考,持有效证明材料者应照常办理(第十九条) · a dispute that is open")
    record DisputeView(
            @Schema(description = "疑义编号 · number") String number,

            @Schema(description = "疑义标识,用于打印窗口告知单 · id, for the notice of the counter")
            UUID challenge,

            @Schema(description = "状态 · status") String status,
            @Schema(description = "有疑义的信息项 · doubted items") List<String> items,

            @Schema(description = "第几条记录(自 0 起);缺省为全部记录 · which record, all when absent") @Nullable Integer record,

            @Schema(description = "提出日期 · raised on") LocalDate since) {
        static DisputeView of(Annotated annotated) {
            var annotation = annotated.annotation();
            return new DisputeView(
                    annotation.number(),
                    annotation.challenge(),
                    annotation.status().name(),
                    annotation.items().stream().sorted().toList(),
                    annotated.record().orElse(null),
                    annotation.since());
        }
    }

    static QueryView of(QueryAnswer answer) {
        return new QueryView(
                answer.accessId(),
                answer.resource().value(),
                answer.revision(),
                answer.records().stream().map(FoundRecord::values).toList(),
                answer.annotations().stream().map(DisputeView::of).toList(),
                answer.more());
    }
}
