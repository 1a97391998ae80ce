package cn.govshare.exchange.query.web;

import cn.govshare.exchange.query.app.VerifyValues.Verified;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Schema(name = "Verification", description = "核实结果:仅是或否 · yes or no")
record VerificationView(
        @Schema(description = "访问编号 · id of this access on the trail")
        UUID accessId,

        @Schema(description = "信息资源代码 · resource code") String resource,
        @Schema(description = "目录条目版次 · revision") int revision,

        @Schema(description = "是否与一条获准记录的值全部一致;没有该记录也为否 · true when a permitted record has all these values")
        boolean matches,

        @Schema(description = "一致,但有值正在校核 · it matches, and a value is being verified")
        boolean disputed) {
    static VerificationView of(Verified verified) {
        return new VerificationView(
                verified.accessId(),
                verified.resource().value(),
                verified.revision(),
                verified.matches(),
                verified.disputed());
    }
}
