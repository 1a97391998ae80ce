package cn.govshare.approval.accessrequest.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "AccessRequestDraftForm", description = "申请草稿或模板,可不完整 · a draft or template, which may be incomplete")
record DraftForm(
        @Schema(description = "名称 · name") @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\x00]*") @Nullable String name,

        @Schema(description = "true 为模板,供反复使用 · true for a template, to be filled in again and again") @Nullable Boolean template,

        @Schema(description = "表单内容 · the form") @NotNull @Nullable AccessRequestForm form) {
    boolean asTemplate() {
        return Boolean.TRUE.equals(template);
    }
}
