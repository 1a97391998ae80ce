package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.FieldVerdict;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "对表单的认定 · what the bureau decides of a form")
record FormDecisionForm(
        @Schema(description = "停止采集的截止日 · last day of collecting what must be taken") @NotNull @Nullable LocalDate takeBy,

        @NotEmpty @Size(max = 500) @Nullable List<@NotNull @Valid VerdictForm> verdicts) {
    @Schema(name = "FieldVerdictForm")
    record VerdictForm(
            @NotBlank @Size(max = 200) @Nullable String label,
            @Size(max = 200) @Nullable String about,

            @Schema(description = "是否应从平台获取 · whether it must be taken from the platform") @NotNull @Nullable Boolean mustTake,

            @Schema(description = "仍可采集的理由 · why it may be collected all the same")
            @Size(max = 500) @Pattern(regexp = FieldForm.LINE) @Nullable String reason) {}

    List<FieldVerdict> decided() {
        return Objects.requireNonNull(verdicts).stream()
                .map(each -> new FieldVerdict(
                        Objects.requireNonNull(each.label()).strip(),
                        Objects.requireNonNullElse(each.about(), "").strip(),
                        Objects.requireNonNull(each.mustTake()),
                        each.reason()))
                .toList();
    }
}
