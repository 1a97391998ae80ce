package cn.govshare.audit.checkpoint.web;

import cn.govshare.audit.checkpoint.SignedCheckpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "LogCheckpoint", description = "审计日志检查点 · a signed checkpoint of the log")
record CheckpointView(
        @Schema(description = "记录数 · records under it") long size,
        @Schema(description = "根哈希(Base64) · root, base64") String root,
        @Schema(description = "签名时间 · signed at") Instant signedAt,

        @Schema(description = "签名文本(C2SP signed note) · the signed note")
        String note) {
    static CheckpointView of(SignedCheckpoint checkpoint) {
        return new CheckpointView(
                checkpoint.size(),
                checkpoint.head().root().base64(),
                checkpoint.signedAt(),
                checkpoint.cosigned().write());
    }
}
