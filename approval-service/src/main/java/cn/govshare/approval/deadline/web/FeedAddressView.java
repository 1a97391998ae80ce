package cn.govshare.approval.deadline.web;

import cn.govshare.approval.deadline.FeedAddress;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Schema(name = "FeedAddress", description = "本部门日历订阅地址 · where calendar programs read the department's deadlines")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedAddressView(
        @Schema(description = "是否有在用的地址 · whether one is in use")
        boolean inUse,

        @Schema(
                description =
                        "订阅地址(含密钥),接在平台网址之后;仅在生成时给出一次 · address with its key, behind the platform's own; given once, when it is issued")
        @Nullable String address,

        @Nullable String issuedBy,
        @Nullable Instant issuedAt,

        @Schema(description = "最近一次读取 · last read") @Nullable Instant lastReadAt) {
    static FeedAddressView of(Optional<FeedAddress> known) {
        return known.map(each -> of(each, null)).orElse(new FeedAddressView(false, null, null, null, null));
    }

    static FeedAddressView issued(FeedAddress address, String key) {
        return of(address, "/api/v1/calendar-feeds/%s?key=%s".formatted(address.id(), key));
    }

    private static FeedAddressView of(FeedAddress known, @Nullable String address) {
        return new FeedAddressView(true, address, known.issuedBy(), known.issuedAt(), known.lastReadAt());
    }
}
