package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Need;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kit.web.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "NegotiationForm",
        description = "提出协商:给出被拒绝的申请编号,或给出不予共享的信息资源及需求 · after a refused request, or about what is not shared")
record NegotiationForm(
        @Schema(description = "被答复不同意的共享申请 · the refused request") @Nullable UUID request,

        @Schema(description = "不予共享的信息资源及需求 · or what is not shared, and why it is needed") @Valid @Nullable NeedForm need) {
    @Schema(name = "NeedForm")
    record NeedForm(
            @Schema(description = "信息资源代码 · resource") @NotNull @Nullable ResourceCode resource,

            @Schema(description = "使用用途 · purpose") @NotNull @Nullable UsePurpose purpose,

            @Schema(description = "使用事项 · business matter")
            @NotBlank @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") @Nullable String matter,

            @Schema(description = "所履行的职责及依据 · duty performed")
            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Nullable String legalDuty,

            @Schema(description = "所需 · what is needed") @NotNull @Valid @Nullable TermsForm terms) {
        Need need() {
            return new Need(
                    Objects.requireNonNull(purpose),
                    Objects.requireNonNull(matter),
                    Objects.requireNonNull(legalDuty),
                    Objects.requireNonNull(terms).terms());
        }
    }

    /// @throws MalformedInput unless exactly one of the two is given
    void mustNameOne() {
        if ((request == null) == (need == null)) {
            var text = Text.of("请给出 request 或 need,二者取一。", "Give request or need, one of the two.");
            throw new MalformedInput(CommonProblem.INVALID_INPUT, text, List.of(Fault.of("", "one-of-two", text)));
        }
    }
}
