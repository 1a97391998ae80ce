package cn.govshare.approval.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookForm", description = "回调地址 · where a department's system is told")
record WebhookForm(
        @Schema(description = "主机名 · host", example = "oa.mzj.liyang.gov.cn")
        @NotNull @Size(max = 253) @Pattern(regexp = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")
        @Nullable String host,

        @Schema(description = "端口 · port") @NotNull @Min(1) @Max(65535) @Nullable Integer port,

        @Schema(description = "路径 · path", example = "/govshare/notices")
        @NotNull @Size(max = 200) @Pattern(regexp = "/[A-Za-z0-9._~/-]*") @Nullable String path) {}
