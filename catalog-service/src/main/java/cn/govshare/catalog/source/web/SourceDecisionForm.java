package cn.govshare.catalog.source.web;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "数源认定 · decision")
record SourceDecisionForm(
        @Schema(description = "数源部门;不填即认定为不同数据 · the source; absent for different things") @Nullable DepartmentCode source,

        @Schema(description = "理由 · reason") @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String reason) {}
