package cn.govshare.exchange.query.web;

import cn.govshare.exchange.query.FoundRecord;
import cn.govshare.exchange.query.app.BatchAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "BatchQueryAnswer", description = "批量查询结果 · what each search found")
record BatchQueryView(
        @Schema(description = "访问编号 · id of this access on the trail")
        UUID accessId,

        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "目录条目版次 · revision") int revision,

        @Schema(description = "各次查询的结果,顺序与查询条件一致 · in the order of the searches")
        List<FoundView> answers,

        @Schema(description = "校核中的疑义;record 为各次结果连续计数的第几条 · disputes; record counts through all answers")
        List<DisputeView> disputes) {
    @Schema(name = "Found", description = "一次查询的结果 · what one search found")
    record FoundView(
            @Schema(description = "记录 · records") List<Map<String, @Nullable Object>> records,
            @Schema(description = "是否还有更多 · more match") boolean more) {}

    static BatchQueryView of(BatchAnswer answer) {
        return new BatchQueryView(
                answer.accessId(),
                answer.resource().value(),
                answer.revision(),
                answer.answers().stream()
                        .map(each -> new FoundView(
                                each.records().stream().map(FoundRecord::values).toList(), each.more()))
                        .toList(),
                answer.annotations().stream().map(DisputeView::of).toList());
    }
}
