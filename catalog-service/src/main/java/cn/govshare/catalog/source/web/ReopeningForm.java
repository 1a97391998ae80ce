package cn.govshare.catalog.source.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "SourceReopeningForm", description = "重新认定 · reopening")
record ReopeningForm(
        @Schema(description = "理由 · reason") @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String reason) {}
