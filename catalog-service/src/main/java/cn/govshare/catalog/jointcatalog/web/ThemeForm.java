package cn.govshare.catalog.jointcatalog.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ThemeForm", description = "主题 · a theme")
record ThemeForm(
        @Schema(description = "中文名称 · Chinese name", example = "生态环保")
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String nameZh,

        @Schema(description = "英文名称 · English name", example = "environmental protection")
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String nameEn,

        @Schema(description = "停用后不再接受新条目 · true when it takes no further entry") @Nullable Boolean closed) {}
