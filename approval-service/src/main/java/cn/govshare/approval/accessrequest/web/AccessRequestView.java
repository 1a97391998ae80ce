package cn.govshare.approval.accessrequest.web;

import cn.govshare.approval.accessrequest.AccessRequestStatus;
import cn.govshare.kernel.vocabulary.GrantQuota;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.RowCondition;
import cn.govshare.kernel.vocabulary.UseFrequency;
import cn.govshare.kernel.vocabulary.UsePurpose;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "AccessRequest", description = "共享申请 · an access request")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessRequestView(
        UUID id,
        AccessRequestStatus status,
        @Schema(description = "数据使用部门 · consumer") String consumer,

        @Schema(description = "数据使用部门名称 · its name") @Nullable String consumerName,

        @Schema(description = "数据提供部门 · provider") String provider,

        @Schema(description = "数据提供部门名称 · its name") @Nullable String providerName,

        @Schema(description = "信息资源代码 · resource") String resource,
        @Schema(description = "信息资源名称 · its name") String resourceName,
        @Schema(description = "所申请的目录版本 · catalog revision") int revision,
        UsePurpose purpose,
        @Schema(description = "使用事项 · matter") String matter,
        @Schema(description = "所履行的职责 · duty performed") String legalDuty,
        @Schema(description = "信息项 · items") List<String> items,
        @Schema(description = "行条件 · row conditions") List<RowCondition> rows,
        ProvisionMode mode,
        @Schema(description = "使用频率 · frequency") @Nullable UseFrequency frequency,
        @Schema(description = "每日用量 · daily quota") GrantQuota quota,

        @Schema(description = "使用期限(第一日)· first day of use") @Nullable LocalDate validFrom,

        @Schema(description = "使用期限 · last day of use") LocalDate validUntil,

        @Schema(description = "所续期的授权 · grant that it asks to renew") @Nullable UUID renews,

        @Schema(description = "代为提出的部门 · department that filed it for the consumer") @Nullable String filedBy,

        @Schema(description = "提交人 · submitted by") String submittedBy,
        Instant submittedAt,

        @Schema(description = "收到日(不计入期限)· day of receipt, not counted")
        LocalDate receivedOn,

        @Schema(description = "答复截止日 · last day for the reply")
        LocalDate replyDueOn,

        @Schema(description = "规则版本 · rule profile") String ruleProfile,

        @Schema(description = "截止日为暂定(跨越尚未公布节假日的年份)· the due date is provisional")
        boolean provisional,

        @Schema(description = "答复逾期(逾期后答复的仍为 true)· the reply is or was overdue")
        boolean late,

        @Schema(description = "退回补充 · returned for completion") @Nullable CompletionView completion,

        @Schema(description = "拟答复(仅数据提供部门可见)· proposed reply, shown to the provider only") @Nullable ProposalView proposal,

        @Schema(description = "答复 · the reply") @Nullable ReplyView reply,
        long version) {
    @Schema(name = "Reply")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReplyView(
            ReplyForm.Decision decision,

            @Schema(description = "同意共享的信息项 · granted items") @Nullable List<String> items,

            @Schema(description = "授权编号 · id of the grant") @Nullable UUID grant,

            @Schema(description = "同意的行条件,空为全部记录 · granted rows, every row when empty") @Nullable List<RowCondition> rows,

            @Schema(description = "同意的每日限额 · granted quota") @Nullable GrantQuota quota,

            @Schema(description = "同意的最后使用日 · granted last day") @Nullable LocalDate validUntil,

            @Schema(description = "使用要求 · conditions") @Nullable String conditions,

            @Schema(description = "不同意的理由 · reasons") @Nullable String reasons,

            @Schema(description = "不同意的依据 · basis") @Nullable String basis,

            @Schema(description = "答复人 · replied by") String repliedBy,
            Instant repliedAt) {}

    @Schema(name = "Completion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CompletionView(
            String reason,
            @Schema(description = "退回人 · returned by") String account,
            Instant returnedAt,

            @Schema(description = "补充时间 · completed at") @Nullable Instant completedAt) {}

    @Schema(name = "ReplyProposal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalView(
            ReplyForm.Decision decision,

            @Schema(description = "拟同意的信息项,未填为全部 · items, all when absent") @Nullable List<String> items,

            @Nullable List<RowCondition> rows,
            @Nullable Long rowsPerDay,
            @Nullable Long callsPerDay,
            @Nullable String conditions,
            @Nullable LocalDate validUntil,
            @Nullable String reasons,
            @Nullable String basis,
            @Schema(description = "拟办人 · proposed by") String proposedBy,
            Instant proposedAt) {}
}
