package cn.govshare.exchange.signing.web;

import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.exchange.signing.SigningKeys.Published;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "SigningKey", description = "签名公钥 · a public key of the exchange")
record SigningKeyView(
        @Schema(description = "一行公钥(C2SP signed-note) · the key in one line")
        String verifier,

        @Schema(description = "PEM 公钥,可供 openssl 使用 · the key as openssl reads it")
        String pem,

        @Schema(description = "首次使用时间 · first used at") Instant firstUsedAt) {
    static SigningKeyView of(Published key) {
        return new SigningKeyView(
                key.verifier(), VerifierKey.parse(key.verifier()).pem(), key.firstUsedAt());
    }
}
