package cn.govshare.catalog.legalbasis.web;

import cn.govshare.catalog.legalbasis.LegalDuty;
import cn.govshare.catalog.legalbasis.LegalDutyStatus;
import cn.govshare.kernel.rule.Duty;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kit.web.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "LegalDuty", description = "法规或职责变动后的目录更新义务 · a duty to update after a change of law or functions")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalDutyView(
        @Schema(description = "编号,即期限中的事项编号 · id, by which the clock knows the case")
        UUID id,

        UUID ground,
        UUID change,

        @Schema(description = "更新或重新核定共享类型 · an update or a reclassification")
        Duty duty,

        DepartmentCode owner,

        @Schema(description = "条目;无条目时为本部门目录 · the entry; the department's catalog when absent") @Nullable ResourceCode resource,

        LocalDate openedOn,

        @Schema(description = "截止日,期限服务告知后给出 · last day, once the clock has told it") @Nullable LocalDate dueOn,

        @Schema(description = "是否曾逾期 · true when its last day passed")
        boolean missed,

        LegalDutyStatus status,
        @Nullable Instant closedAt,

        @Schema(description = "无须更新的理由 · why it need not be done") @Nullable String reason,

        @Schema(description = "版本 · version") long version)
        implements Versioned {
    static LegalDutyView of(LegalDuty duty) {
        return new LegalDutyView(
                duty.id(),
                duty.ground(),
                duty.change(),
                duty.duty(),
                duty.owner(),
                duty.resource(),
                duty.openedOn(),
                duty.dueOn(),
                duty.missed(),
                duty.status(),
                duty.closedAt(),
                duty.reason(),
                duty.version());
    }
}
