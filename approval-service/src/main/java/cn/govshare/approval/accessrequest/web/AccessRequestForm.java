package cn.govshare.approval.accessrequest.web;

import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "AccessRequestForm", description = "共享申请 · an access request")
record AccessRequestForm(
        @Schema(description = "信息资源代码 · resource") @NotNull @Nullable ResourceCode resource,

        @Schema(description = "使用用途 · purpose") @NotNull @Nullable UsePurpose purpose,

        @Schema(description = "使用事项 · business matter")
        @NotNull @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") @Nullable String matter,

        @Schema(description = "所履行的职责及依据 · duty performed")
        @NotNull @Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Nullable String legalDuty,

        @Schema(description = "信息项 · names of the items") @NotNull @Size(max = 1000) @Nullable List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") String> items,

        @Schema(description = "提供方式 · mode") @NotNull @Nullable ProvisionMode mode,

        @Schema(description = "使用期限(最后一日)· last day of use") @NotNull @Nullable LocalDate validUntil) {}
