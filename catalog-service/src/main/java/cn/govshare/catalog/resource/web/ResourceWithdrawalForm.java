package cn.govshare.catalog.resource.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "撤销 · withdrawal")
record ResourceWithdrawalForm(
        @Schema(description = "撤销理由 · reason")
        @NotBlank @Size(max = 2000) @Pattern(regexp = ResourceForm.WORDS) @Nullable String reason) {}
