package cn.govshare.approval.notice.web;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.DispatchStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "NoticeDispatch", description = "发送记录 · a message on its way")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DispatchView(
        UUID id,
        Channel channel,

        @Schema(description = "邮箱或回调地址编号 · address or webhook")
        String target,

        String subject,
        DispatchStatus status,
        int attempts,
        Instant nextAttemptAt,

        @Schema(description = "最近一次失败原因 · last failure") @Nullable String lastError,

        Instant createdAt,
        @Nullable Instant sentAt) {
    static DispatchView of(Dispatch dispatch) {
        return new DispatchView(
                dispatch.id(),
                dispatch.channel(),
                dispatch.target(),
                dispatch.subject(),
                dispatch.status(),
                dispatch.attempts(),
                dispatch.nextAttemptAt(),
                dispatch.lastError(),
                dispatch.createdAt(),
                dispatch.sentAt());
    }
}
