package cn.govshare.approval.grant.web;

import cn.govshare.approval.grant.GrantStatus;
import cn.govshare.approval.grant.Supply;
import cn.govshare.kernel.vocabulary.GrantOrigin;
import cn.govshare.kernel.vocabulary.GrantParty;
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

@Schema(name = "AccessGrant", description = "共享授权 · a grant")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessGrantView(
        UUID id,

        @Schema(description = "所属事项(共享申请或协商)· case that it comes of")
        UUID request,

        @Schema(description = "授权依据 · what it rests on") GrantOrigin origin,

        @Schema(description = "领导小组决定 · order") @Nullable UUID order,
        GrantStatus status,
        @Schema(description = "数据使用部门 · consumer") String consumer,
        @Schema(description = "数据提供部门 · provider") String provider,
        @Schema(description = "信息资源代码 · resource") String resource,
        @Schema(description = "信息资源名称 · its name") String resourceName,
        int revision,
        UsePurpose purpose,
        @Schema(description = "使用事项 · matter") String matter,
        @Schema(description = "授权的信息项 · granted items") List<String> items,
        ProvisionMode mode,

        @Schema(description = "行条件,须同时满足 · row conditions, all of which hold")
        List<RowCondition> rows,

        @Schema(description = "每日限额 · daily quota") GrantQuota quota,

        @Schema(description = "使用频率 · frequency") @Nullable UseFrequency frequency,

        @Schema(description = "使用要求 · conditions") @Nullable String conditions,
        LocalDate validFrom,
        @Schema(description = "最后有效日 · last day of use") LocalDate validUntil,
        Instant grantedAt,

        @Schema(description = "暂停(各方独立)· suspensions, one for each party")
        List<SuspensionView> suspensions,

        @Schema(description = "开始提供数据;未填表示已授权而尚未提供 · supply; absent while granted but not supplied") @Nullable SupplyView supply,

        @Schema(description = "使用情况;未填表示从未使用 · use; absent when never used") @Nullable UseView use,

        @Schema(description = "撤销 · revocation") @Nullable RevocationView revocation,
        long version) {
    @Schema(name = "Suspension")
    record SuspensionView(GrantParty party, String reason, String account, Instant at) {}

    @Schema(name = "Supply")
    record SupplyView(Instant startedAt, Supply.Sign sign) {}

    @Schema(name = "GrantUse")
    record UseView(
            LocalDate firstDay,
            LocalDate lastDay,
            long calls,
            long rows,

            @Schema(description = "单日最多行数 · rows of the busiest day")
            long busiestRows,

            @Schema(description = "授权而从未使用的信息项 · granted items that were never used")
            List<String> unusedItems) {}

    @Schema(name = "Revocation")
    record RevocationView(GrantParty party, String reason, String account, Instant at) {}
}
