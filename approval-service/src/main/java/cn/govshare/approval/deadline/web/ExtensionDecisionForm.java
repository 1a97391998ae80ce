package cn.govshare.approval.deadline.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExtensionDecisionForm", description = "延期批复 · the decision on more time")
record ExtensionDecisionForm(
        @Schema(description = "是否同意 · whether it is consented to") @NotNull @Nullable Boolean consented,

        @Schema(description = "批复意见 · note") @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") @Nullable String note) {}
