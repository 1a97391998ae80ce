package cn.govshare.exchange.delivery.web;

import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.StatedUse;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.UsePurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "SubscriptionForm", description = "订阅 · subscription")
record SubscriptionForm(
        @Schema(description = "信息资源代码 · resource code") @NotNull @Nullable ResourceCode resource,

        @Schema(
                description = "使用用途 · purpose of use",
                implementation = UsePurpose.class,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String purpose,

        @Schema(description = "使用事项 · matter") @Size(max = AskedUse.LONGEST_MATTER) @Nullable String matter,

        @Schema(description = "授权编号 · grant") @Nullable UUID grant,

        @Schema(description = "信息项名称,须含全部主键;缺省为全部获准项 · items with all key items, all permitted ones when absent")
        @Size(max = 500) @Nullable List<String> items,

        @Schema(description = "共享方式;缺省为 BATCH_DOWNLOAD · BATCH_DOWNLOAD or FRONT_END_MACHINE") @Nullable ProvisionMode mode)
        implements StatedUse {
    AskedUse use(Actor actor) {
        return asked(
                Objects.requireNonNull(resource),
                actor,
                items,
                Objects.requireNonNullElse(mode, ProvisionMode.BATCH_DOWNLOAD));
    }
}
