package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.DataChallenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DataChallenge", description = "疑义 · challenge of shared data")
record ChallengeView(
        @Schema(description = "标识 · id") UUID id,
        @Schema(description = "疑义编号 · number") String number,
        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "信息资源名称 · resource name") String resourceName,
        @Schema(description = "数据提供部门 · provider") String provider,
        @Schema(description = "提出部门 · challenger") String challenger,
        @Schema(description = "有疑义的信息项 · doubted items") List<String> items,
        @Schema(description = "是否针对一条记录 · about one record") boolean ofRecord,
        @Schema(description = "疑义类型 · kind of doubt") String doubt,
        @Schema(description = "状态 · status") String status,
        @Schema(description = "状态说明 · status in words") String statusLabel,

        @Schema(description = "当前校核部门 · who has to verify now")
        String verifier,

        @Schema(description = "提出时间 · raised at") Instant raisedAt,

        @Schema(description = "校核期限 · last day for the verification") @Nullable LocalDate dueOn,

        @Schema(description = "期限是否暂定 · the date is provisional")
        boolean provisional,

        @Schema(description = "逾期时间 · noticed as overdue") @Nullable Instant missedAt,

        @Schema(description = "办结时间 · closed at") @Nullable Instant closedAt,

        @Schema(description = "版本 · version") long version) {
    static ChallengeView of(DataChallenge challenge, Locale locale) {
        return new ChallengeView(
                challenge.id(),
                challenge.number(),
                challenge.resource().value(),
                challenge.resourceName(),
                challenge.provider().value(),
                challenge.challenger().value(),
                challenge.disputed().items().stream().sorted().toList(),
                challenge.disputed().recordKey().isPresent(),
                challenge.doubt().name(),
                challenge.status().name(),
                challenge.status().label().in(locale),
                challenge.verifier().value(),
                challenge.raisedAt(),
                challenge.term().dueOn(),
                challenge.term().provisional(),
                challenge.term().missedAt(),
                challenge.closedAt(),
                challenge.version());
    }
}
