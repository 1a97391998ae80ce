package cn.govshare.catalog.need.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "拟建信息化项目 · a planned information system")
record ProjectForm(
        @Schema(description = "项目名称 · title") @NotBlank @Size(max = 200) @Pattern(regexp = FieldForm.LINE) @Nullable String title,

        @Schema(description = "建设内容 · what it is for")
        @NotBlank @Size(max = 2000) @Pattern(regexp = FieldForm.WORDS) @Nullable String summary,

        @Schema(description = "投资概算(万元)· budget in ten thousand yuan") @PositiveOrZero @Nullable BigDecimal budget,

        @Schema(description = "数据清单:取自平台、采集、系统产生 · its data") @NotEmpty @Size(max = 500) @Nullable List<@NotNull @Valid FieldForm> fields) {}
