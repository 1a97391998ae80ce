package cn.govshare.audit.alarm.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "AcknowledgementForm", description = "确认告警 · taking note of an alarm")
record AcknowledgementForm(
        @Schema(description = "处理说明 · what was found")
        @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String note) {}
