package cn.govshare.exchange.challenge.web;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ForwardingForm", description = "转数源部门 · forwarding to the true source")
record ForwardingForm(
        @Schema(description = "数源部门统一社会信用代码 · the source department", type = "string") @NotNull @Nullable DepartmentCode source,

        @Schema(description = "理由 · why it is the source") @NotBlank @Size(max = 2000) @Nullable String reason) {}
