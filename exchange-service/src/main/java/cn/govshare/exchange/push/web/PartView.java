package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushParts.Part;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "PushPart", description = "分片 · a part of a batch")
record PartView(
        @Schema(description = "分片号 · number") int part,

        @Schema(description = "内容摘要 SHA-256(十六进制) · SHA-256")
        String digest,

        @Schema(description = "字节数 · bytes") long bytes,
        @Schema(description = "收到时间 · received at") Instant receivedAt) {
    static PartView of(Part part) {
        return new PartView(part.number(), part.digest(), part.bytes(), part.receivedAt());
    }
}
