package cn.govshare.catalog.need.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is stated of a form in the address; its fields are the body.
record TitleForm(
        @Parameter(description = "表单名称 · title") @NotBlank @Size(max = 200) @Pattern(regexp = FieldForm.LINE) @Nullable String title,

        @Parameter(description = "办理事项 · the business that it is for")
        @NotBlank @Size(max = 500) @Pattern(regexp = FieldForm.LINE) @Nullable String matter,

        @Parameter(description = "采集依据 · the law that it rests on")
        @Size(max = 500) @Pattern(regexp = FieldForm.LINE) @Nullable String basis) {}
