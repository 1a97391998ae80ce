package cn.govshare.exchange.delivery.web;

import cn.govshare.exchange.delivery.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Delivery", description = "已完整发出的一批 · a delivery that has left whole")
record DeliveryView(
        @Schema(description = "标识,即访问编号 · id, which is that of the access")
        UUID id,

        @Schema(description = "SNAPSHOT 全量 / CHANGES 增量") String kind,

        @Schema(description = "自第几号变更之后 · behind which change")
        long after,

        @Schema(description = "至第几号变更 · up to which change") long upTo,
        @Schema(description = "写入行数 · rows put") long rows,
        @Schema(description = "移除行数 · rows removed") long removed,
        @Schema(description = "摘要 · SHA-256") String sha256,
        @Schema(description = "领取时间 · taken at") Instant takenAt,

        @Schema(description = "确认时间 · acknowledged at") @Nullable Instant acknowledgedAt) {
    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.kind().name(),
                delivery.after(),
                delivery.upTo(),
                delivery.rows(),
                delivery.removed(),
                delivery.sha256(),
                delivery.takenAt(),
                delivery.acknowledgedAt().orElse(null));
    }
}
