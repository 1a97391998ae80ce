package cn.govshare.approval.accessrequest.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "WordsForm", description = "理由 · a reason in words")
record WordsForm(
        @Schema(description = "理由 · reason") @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String reason) {}
