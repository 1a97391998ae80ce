package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushProgress.Stage;
import cn.govshare.exchange.push.PushProgress.State;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "PushProgress", description = "推送进度 · how far a push is")
record PushProgressView(
        @Schema(description = "阶段:接收、合并、已合并、已退回 · stage") Stage stage,
        @Schema(description = "已读取字节数 · bytes read") long bytes,
        @Schema(description = "已读取行数 · rows read") long rows,
        @Schema(description = "其中不合格行数 · of which kept out") long rejected,
        @Schema(description = "开始时间 · began at") Instant beganAt,
        @Schema(description = "最近更新时间 · told at") Instant toldAt,

        @Schema(description = "退回原因代码 · code of the problem by which it was refused") @Nullable String reason) {
    static PushProgressView of(State state) {
        return new PushProgressView(
                state.stage(),
                state.bytes(),
                state.rows(),
                state.rejected(),
                state.beganAt(),
                state.toldAt(),
                state.reason());
    }
}
