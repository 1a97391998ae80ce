package cn.govshare.approval.accessrequest.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "RenewalForm", description = "授权续期申请 · asks that a grant goes on")
record RenewalForm(
        @Schema(description = "授权编号 · grant") @NotNull @Nullable UUID grant,

        @Schema(description = "续期至(最后一日)· new last day") @NotNull @Nullable LocalDate validUntil,

        @Schema(description = "仍需使用的职责及理由 · duty that still needs it")
        @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Nullable String legalDuty) {}
