package cn.govshare.catalog.need.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "CollectionFormForm", description = "提交对照的表单 · a form to be checked")
record FormForm(
        @Schema(description = "表单名称 · title", example = "公租房申请表")
        @NotBlank @Size(max = 200) @Pattern(regexp = FieldForm.LINE) @Nullable String title,

        @Schema(description = "办理事项 · the business that it is for", example = "公租房资格审核")
        @NotBlank @Size(max = 500) @Pattern(regexp = FieldForm.LINE) @Nullable String matter,

        @Schema(description = "采集依据 · the law that it rests on")
        @Size(max = 500) @Pattern(regexp = FieldForm.LINE) @Nullable String basis,

        @Schema(description = "字段 · fields") @NotEmpty @Size(max = 500) @Nullable List<@NotNull @Valid FieldForm> fields) {}
