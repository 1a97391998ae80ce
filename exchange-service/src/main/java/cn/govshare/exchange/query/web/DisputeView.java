package cn.govshare.exchange.query.web;

import cn.govshare.exchange.query.app.QueryAnswer.Annotated;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
