package cn.govshare.approval.grant.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReasonForm", description = "理由 · a reason")
record ReasonForm(
        @Schema(description = "理由 · reason") @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String reason) {}
