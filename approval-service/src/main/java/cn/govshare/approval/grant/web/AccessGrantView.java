package cn.govshare.approval.grant.web;

import cn.govshare.approval.grant.GrantStatus;
import cn.govshare.approval.grant.RevokingParty;
import cn.govshare.kernel.vocabulary.ProvisionMode;
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
        @Schema(description = "所答复的共享申请 · access request") UUID request,
        GrantStatus status,
        @Schema(description = "数据使用部门 · consumer") String consumer,
        @Schema(description = "数据提供部门 · provider") String provider,
        @Schema(description = "信息资源代码 · resource") String resource,
        int revision,
        UsePurpose purpose,
        @Schema(description = "使用事项 · matter") String matter,
        @Schema(description = "授权的信息项 · granted items") List<String> items,
        ProvisionMode mode,
        LocalDate validFrom,
        @Schema(description = "最后有效日 · last day of use") LocalDate validUntil,
        Instant grantedAt,
        @Schema(description = "撤销 · revocation") @Nullable RevocationView revocation,
        long version) {
    @Schema(name = "Revocation")
    record RevocationView(RevokingParty party, String reason, String account, Instant at) {}
}
