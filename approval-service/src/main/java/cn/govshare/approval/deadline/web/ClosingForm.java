package cn.govshare.approval.deadline.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Schema(name = "DutyClosingForm", description = "手工登记事项的办结 · closing of a duty registered by hand")
record ClosingForm(
        @Schema(description = "DONE 已办结,LAPSED 不再需要办理 · done, or gone") @NotNull @Nullable Outcome outcome) {
    @Schema(name = "DutyOutcome")
    enum Outcome {
        DONE,
        LAPSED
    }
}
