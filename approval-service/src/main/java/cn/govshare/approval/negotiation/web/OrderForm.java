package cn.govshare.approval.negotiation.web;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrderForm", description = "领导小组的决定 · the leading group's order")
record OrderForm(
        @Schema(description = "决定 · decision") @NotNull @Nullable Decision decision,

        @Schema(description = "决定共享时的方案 · terms, when it is shared") @Valid @Nullable TermsForm terms,

        @Schema(description = "理由 · reasons") @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Nullable String reasons) {
    enum Decision {
        SHARE,
        DISMISS
    }

    /// @throws MalformedInput when it shares without terms, or closes with them
    void mustFit() {
        if ((decision == Decision.SHARE) != (terms != null)) {
            var text = Text.of("决定共享的应给出方案,不予共享的不得给出方案。", "Give terms exactly when it is shared.");
            throw new MalformedInput(
                    CommonProblem.INVALID_INPUT, text, List.of(Fault.of("/terms", "terms-not-fitting", text)));
        }
    }
}
