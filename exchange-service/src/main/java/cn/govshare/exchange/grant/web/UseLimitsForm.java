package cn.govshare.exchange.grant.web;

import cn.govshare.exchange.dataset.Mask;
import cn.govshare.exchange.grant.GrantLimitsProblem;
import cn.govshare.exchange.grant.Network;
import cn.govshare.exchange.grant.UseLimits;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "UseLimitsForm", description = "授权的使用限制,整体替换 · limits on the use of a grant, in place of those before")
record UseLimitsForm(
        @Schema(description = "允许的业务系统(客户端标识);缺省为不限 · client ids, any when absent") @Size(max = 50) @Nullable Set<@NotBlank String> clients,

        @Schema(description = "允许的来源网络,如 10.32.0.0/16;缺省为不限 · networks, any when absent") @Size(max = 50) @Nullable List<@NotBlank String> networks,

        @Schema(description = "每日可用时段起(北京时间),如 08:30 · begin of the hours", type = "string") @Nullable LocalTime from,

        @Schema(description = "每日可用时段止(不含),如 18:00 · end of the hours", type = "string") @Nullable LocalTime until,

        @Schema(description = "遮盖的信息项及方式 · items that leave masked, and how") @Size(max = 100) @Nullable Map<String, Mask> masks) {
    UseLimits limits() {
        if ((from == null) != (until == null)) {
            throw bad("/until", Text.of("时段须同时给出起止。", "Hours need a begin and an end."));
        }
        return new UseLimits(
                clients == null ? Set.of() : clients,
                networks == null
                        ? List.of()
                        : networks.stream().map(UseLimitsForm::network).toList(),
                from,
                until,
                masks == null ? Map.of() : masks);
    }

    private static Network network(String text) {
        try {
            return Network.parse(text);
        } catch (IllegalArgumentException _) {
            throw bad("/networks", Text.of("网络应形如 10.32.0.0/16。", "A network looks like 10.32.0.0/16."));
        }
    }

    private static MalformedInput bad(String field, Text text) {
        return new MalformedInput(GrantLimitsProblem.BAD_LIMITS, text, List.of(Fault.of(field, "unreadable", text)));
    }
}
