package cn.govshare.exchange.grant.web;

import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.grant.Grant;
import cn.govshare.exchange.grant.Network;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "UseLimits", description = "授权的使用限制 · limits on the use of a grant")
record UseLimitsView(
        @Schema(description = "授权编号 · grant") UUID grant,
        @Schema(description = "信息资源代码 · resource") String resource,
        @Schema(description = "使用部门 · consumer") String consumer,

        @Schema(description = "允许的业务系统;空为不限 · clients, any when empty")
        List<String> clients,

        @Schema(description = "允许的来源网络;空为不限 · networks, any when empty")
        List<String> networks,

        @Schema(description = "每日时段起 · begin of the hours", type = "string") @Nullable LocalTime from,

        @Schema(description = "每日时段止 · end of the hours", type = "string") @Nullable LocalTime until,

        @Schema(description = "遮盖的信息项及方式 · masked items") Map<String, Mask> masks) {
    static UseLimitsView of(Grant grant) {
        var limits = grant.limits();
        return new UseLimitsView(
                grant.id(),
                grant.resource().value(),
                grant.consumer().value(),
                limits.clients().stream().sorted().toList(),
                limits.networks().stream().map(Network::toString).toList(),
                limits.from(),
                limits.until(),
                limits.masks());
    }
}
