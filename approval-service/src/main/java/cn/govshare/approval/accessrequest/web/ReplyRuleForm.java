package cn.govshare.approval.accessrequest.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReplyRuleForm", description = "本部门的答复办理方式 · how one's department decides its replies")
record ReplyRuleForm(
        @Schema(description = "双人办理:一人拟办、他人审定 · four eyes: one proposes, another decides") @NotNull @Nullable Boolean fourEyes) {}
