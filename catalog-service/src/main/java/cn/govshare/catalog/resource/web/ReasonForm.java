package cn.govshare.catalog.resource.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "暂停或撤销 · suspension or withdrawal")
record ReasonForm(
        @Schema(description = "理由 · reason") @NotBlank @Size(max = 2000) @Pattern(regexp = ResourceForm.WORDS) @Nullable String reason) {}
