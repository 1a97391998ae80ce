package cn.govshare.approval.accessrequest.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReplyForm", description = "答复 · the provider's reply")
record ReplyForm(
        @Schema(description = "同意或不同意 · consent or refusal") @NotNull @Nullable Decision decision,

        @Schema(description = "同意共享的信息项,缺省为全部申请项 · granted items, all when absent") @Size(max = 1000) @Nullable List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") String> items,

        @Schema(description = "不同意的理由(不同意时必填)· reasons, required with a refusal")
        @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String reasons) {
    @Schema(name = "ReplyDecision")
    enum Decision {
        CONSENT,
        REFUSAL
    }

    /// Nothing that was sent is left aside in silence.
    ///
    /// @throws MalformedInput when a consent comes with reasons to refuse, or a refusal with items
    void refuseContradiction() {
        if (decision == Decision.CONSENT && reasons != null) {
            throw contradiction("/reasons", Text.of("同意答复不带不同意的理由。", "A consent has no reasons to refuse."));
        }
        if (decision == Decision.REFUSAL && items != null) {
            throw contradiction("/items", Text.of("不同意答复不带信息项。", "A refusal names no items."));
        }
    }

    private static MalformedInput contradiction(String field, Text message) {
        return new MalformedInput(
                CommonProblem.INVALID_INPUT, message, List.of(Fault.of(field, "contradiction", message)));
    }
}
