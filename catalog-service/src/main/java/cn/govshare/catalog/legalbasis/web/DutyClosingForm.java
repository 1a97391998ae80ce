package cn.govshare.catalog.legalbasis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "LegalDutyClosingForm", description = "无须更新的理由 · why it need not be done")
record DutyClosingForm(@NotBlank @Size(max = 500) @Nullable String reason) {}
