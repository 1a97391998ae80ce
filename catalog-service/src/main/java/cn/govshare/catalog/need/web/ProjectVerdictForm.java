package cn.govshare.catalog.need.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "审查意见(第二十三条)· the bureau's verdict")
record ProjectVerdictForm(
        @Schema(description = "结论 · outcome") @NotNull @Nullable Outcome outcome,

        @Schema(description = "通过的条件 · conditions") @Size(max = 100) @Nullable List<@NotBlank @Size(max = 500) @Pattern(regexp = FieldForm.LINE) String> conditions,

        @Schema(description = "说明或理由;不通过时必填 · reason, required when it does not pass")
        @Size(max = 2000) @Pattern(regexp = FieldForm.WORDS) @Nullable String note) {
    enum Outcome {
        PASSED,
        PASSED_WITH_CONDITIONS,
        NOT_PASSED
    }

    List<String> its() {
        return Objects.requireNonNullElse(conditions, List.of());
    }
}
