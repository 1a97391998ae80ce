package cn.govshare.exchange.delivery.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeliveryForm", description = "领取下一批 · take what comes next")
record DeliveryForm(
        @Schema(description = "最多变更数;缺省为平台上限 · most changes, the platform's limit when absent") @Positive @Nullable Integer maxChanges) {
    int most() {
        return maxChanges == null ? Integer.MAX_VALUE : maxChanges;
    }
}
