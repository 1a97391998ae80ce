package cn.govshare.approval.delegation.web;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "DelegationForm", description = "委托其他部门代为提出共享申请 · lets another department file requests")
record DelegationForm(
        @Schema(description = "受托部门 · delegate") @NotNull @Nullable DepartmentCode delegate,

        @Schema(description = "委托截止日 · last day") @NotNull @Nullable LocalDate validUntil) {}
