package cn.govshare.approval.negotiation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisputeReasonsForm", description = "理由 · reasons")
record ReasonsForm(
        @Schema(description = "理由 · reasons") @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Nullable String reasons) {}
