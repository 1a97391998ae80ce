package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.Need;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kit.web.CalendarDay;
import cn.govshare.kit.web.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "NegotiationForm",
        description =
                "提出协商:给出被拒绝的申请编号,或给出不予共享的信息资源及需求,或给出须续期的授权 · after a refused request, about what is not shared, or about a renewal of such a grant")
record NegotiationForm(
        @Schema(description = "被答复不同意的共享申请 · the refused request") @Nullable UUID request,

        @Schema(description = "不予共享的信息资源及需求 · or what is not shared, and why it is needed") @Valid @Nullable NeedForm need,

        @Schema(description = "涉及不予共享信息、须协商续期的授权 · or a grant of what is not shared that is to go on") @Valid @Nullable RenewalNeedForm renewal) {
    @Schema(name = "RenewalNeedForm")
    record RenewalNeedForm(
            @Schema(description = "授权编号 · grant") @NotNull @Nullable UUID grant,

            @Schema(description = "续期至(最后一日)· new last day") @NotNull @CalendarDay @Nullable LocalDate validUntil,

            @Schema(description = "仍需使用的职责及理由 · duty that still needs it")
            @NotBlank @Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Nullable String legalDuty) {}

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

    /// @throws MalformedInput unless exactly one of the three is given
    void mustNameOne() {
        if (Stream.of(request, need, renewal).filter(Objects::nonNull).count() != 1) {
            var text = Text.of("请给出 request、need、renewal 之一。", "Give one of request, need and renewal.");
            throw new MalformedInput(CommonProblem.INVALID_INPUT, text, List.of(Fault.of("", "one-of-three", text)));
        }
    }
}
