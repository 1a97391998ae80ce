package cn.govshare.exchange.leak.web;

import cn.govshare.exchange.leak.Suspect;
import cn.govshare.exchange.leak.app.TraceLeak.Traced;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "LeakTrace", description = "泄露追溯结果 · whose a file was")
record LeakTraceView(
        @Schema(description = "文件中带水印写法的不同文本数;少于 10 则不足以判定 · marked texts, fewer than 10 prove nothing")
        int marked,

        @Schema(description = "比对的下载与交付数 · accesses that were compared")
        int compared,

        @Schema(description = "可判定的来源 · the accesses that it is proved to come from")
        List<SuspectView> suspects) {
    @Schema(name = "Suspect", description = "来源 · an access that the file comes from")
    record SuspectView(
            @Schema(description = "访问编号 · access") UUID accessId,
            @Schema(description = "使用部门 · consumer") String consumer,
            @Schema(description = "信息资源代码 · resource") String resource,
            @Schema(description = "授权编号 · grant") @Nullable UUID grant,
            @Schema(description = "共享方式 · mode") String mode,
            @Schema(description = "时间 · when") Instant at,

            @Schema(description = "吻合的文本数 · texts that agree")
            int agreeing) {
        static SuspectView of(Suspect suspect) {
            var access = suspect.access();
            return new SuspectView(
                    access.id(),
                    access.consumer().value(),
                    access.resource().value(),
                    access.grant().orElse(null),
                    access.mode().name(),
                    access.beganAt(),
                    suspect.agreeing());
        }
    }

    static LeakTraceView of(Traced traced) {
        return new LeakTraceView(
                traced.marked(),
                traced.compared(),
                traced.suspects().stream().map(SuspectView::of).toList());
    }
}
