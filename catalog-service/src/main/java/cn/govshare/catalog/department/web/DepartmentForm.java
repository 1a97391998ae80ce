package cn.govshare.catalog.department.web;

import cn.govshare.kernel.vocabulary.DepartmentKind;
import cn.govshare.kernel.vocabulary.DepartmentLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "部门登记内容 · what is registered of a department")
record DepartmentForm(
        @Schema(description = "部门名称 · name", example = "溧阳市民政局")
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String name,

        @Schema(description = "部门类别 · kind") @NotNull @Nullable DepartmentKind kind,

        @Schema(description = "级别,缺省按类别确定 · level; by kind when absent") @Nullable DepartmentLevel level) {}
