package cn.govshare.exchange.signing.web;

import cn.govshare.exchange.signing.SigningKeys;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "signing-keys", description = "平台签名公钥 · public keys of the exchange")
class SigningKeyController {
    private final SigningKeys keys;

    SigningKeyController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/api/v1/signing-keys")
    @Article("22")
    @AllowedRoles.Everyone
    @Operation(
            operationId = "listSigningKeys",
            summary = "核验回执与清单所用的公钥,最新在前 · keys that verify receipts and manifests, the newest first")
    List<SigningKeyView> listSigningKeys() {
        return keys.all().stream().map(SigningKeyView::of).toList();
    }
}
