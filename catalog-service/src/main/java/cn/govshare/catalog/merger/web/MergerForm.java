package cn.govshare.catalog.merger.web;

import cn.govshare.catalog.merger.MergerPlan;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "DepartmentMergerForm", description = "部门撤并事项 · a merger of departments")
record MergerForm(
        @Schema(description = "被撤并部门 · the department that ends") @NotNull @Nullable DepartmentCode dissolved,

        @Schema(description = "承接部门 · the department that goes on") @NotNull @Nullable DepartmentCode successor,

        @Schema(description = "生效日 · first day on which it is no more") @NotNull @Nullable LocalDate on,

        @Schema(description = "撤并依据文件及文号 · the document that ordered it", example = "溧编〔2026〕12号")
        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String basis) {
    MergerPlan plan() {
        return new MergerPlan(
                Objects.requireNonNull(dissolved),
                Objects.requireNonNull(successor),
                Objects.requireNonNull(on),
                Objects.requireNonNull(basis).strip());
    }
}
