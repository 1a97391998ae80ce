package cn.govshare.catalog.need.web;

import cn.govshare.catalog.need.DataDemand;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "数据需求(第四条)· a demand for data that no entry covers")
record DemandForm(
        @Schema(description = "需求名称 · title") @NotBlank @Size(max = 200) @Pattern(regexp = FieldForm.LINE) @Nullable String title,

        @Schema(description = "需求说明 · description")
        @NotBlank @Size(max = 2000) @Pattern(regexp = FieldForm.WORDS) @Nullable String description,

        @Schema(description = "办理事项 · the business that needs it")
        @NotBlank @Size(max = 500) @Pattern(regexp = FieldForm.LINE) @Nullable String matter,

        @Schema(description = "依据 · the law that it rests on")
        @Size(max = 500) @Pattern(regexp = FieldForm.LINE) @Nullable String basis,

        @Schema(description = "所需数据项 · what is needed") @NotEmpty @Size(max = 100) @Nullable List<@NotNull @Valid FieldForm> fields) {
    DataDemand.Wish wish() {
        return new DataDemand.Wish(
                Objects.requireNonNull(title).strip(),
                Objects.requireNonNull(description).strip(),
                Objects.requireNonNull(matter).strip(),
                basis);
    }
}
