package cn.govshare.catalog.need.web;

import cn.govshare.kernel.vocabulary.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "DemandRoutingForm", description = "分办 · to whom a demand goes")
record RoutingForm(
        @Schema(description = "数源部门 · source") @NotNull @Nullable DepartmentCode source,

        @Schema(description = "说明 · note") @Size(max = 2000) @Pattern(regexp = FieldForm.WORDS) @Nullable String note) {}
