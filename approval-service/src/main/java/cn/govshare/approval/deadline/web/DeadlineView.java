package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.DeadlineStatus;
import cn.govshare.kernel.rule.Duty;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Deadline", description = "法定期限 · a dated duty")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineView(
        UUID id,
        @Schema(description = "义务种类 · kind of duty") Duty duty,

        @Schema(description = "义务部门 · department that owes it")
        String owner,

        @Schema(description = "部门名称 · its name") @Nullable String ownerName,

        @Schema(description = "等待办结的部门 · department that waits for it") @Nullable String counterpart,

        @Schema(description = "所属事项 · case") UUID caseId,

        @Schema(description = "事由 · what is to be done") @Nullable String subject,

        @Schema(description = "信息资源代码 · resource") @Nullable String resource,

        @Schema(description = "起算日(不计入)· opened on, not counted")
        LocalDate openedOn,

        @Schema(description = "截止日 · last day") LocalDate dueOn,
        @Schema(description = "依据条款 · article") String article,
        @Schema(description = "规则版本 · rule profile") String ruleProfile,

        @Schema(description = "跨越尚未公布节假日的年份,日期为暂定 · counted through a year whose holidays are not published")
        boolean provisional,

        DeadlineStatus status,

        @Schema(description = "发现逾期的时间 · noticed overdue at") @Nullable Instant missedAt,

        @Schema(description = "办结或失效时间 · closed at") @Nullable Instant closedAt,

        @Schema(description = "办理用时(工作日,不含中止)· working days taken, pauses left out") @Nullable Integer takenDays) {}
