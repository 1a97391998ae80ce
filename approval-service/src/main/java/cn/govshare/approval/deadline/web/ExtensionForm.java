package cn.govshare.approval.deadline.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExtensionForm", description = "延期申请 · a request for more time")
record ExtensionForm(
        @Schema(description = "延长的工作日数 · working days") @NotNull @Min(1) @Max(1000) @Nullable Integer workingDays,

        @Schema(description = "理由 · reason")
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = "[^\\x00]*") @Nullable String reason) {}
