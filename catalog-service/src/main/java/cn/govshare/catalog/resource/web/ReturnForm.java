package cn.govshare.catalog.resource.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "审核退回 · what the bureau returns an entry with")
record ReturnForm(
        @Schema(description = "退回理由 · reasons")
        @NotBlank @Size(max = 2000) @Pattern(regexp = ResourceForm.WORDS) @Nullable String reasons) {}
