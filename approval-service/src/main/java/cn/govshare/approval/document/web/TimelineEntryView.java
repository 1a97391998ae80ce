package cn.govshare.approval.document.web;

import cn.govshare.approval.document.TimelineEntry;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineEntry", description = "办理过程中的一步 · one line of a case's history")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntryView(
        Instant at,
        @Schema(description = "事项 · what") String what,
        String whatEn,
        @Schema(description = "依据条款 · article") String article,

        @Schema(description = "办理部门和人员;平台自动办理的为空 · who; absent for the platform itself") @Nullable String actor,

        @Schema(description = "说明 · note") @Nullable String note) {
    static TimelineEntryView of(TimelineEntry entry) {
        return new TimelineEntryView(
                entry.at(), entry.what().zh(), entry.what().en(), entry.article(), entry.actor(), entry.note());
    }
}
