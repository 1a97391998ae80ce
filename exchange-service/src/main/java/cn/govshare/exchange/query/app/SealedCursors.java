package cn.govshare.exchange.query.app;

import cn.govshare.exchange.query.SearchCursors;
import cn.govshare.exchange.secret.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Seals with AES-GCM under a key that all replicas share.
@Component
class SealedCursors implements SearchCursors {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    SealedCursors(Secrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    @Override
    public String seal(String search, List<String> key) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, search).doFinal(json.writeValueAsBytes(key));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<List<String>> open(String search, String cursor) {
        try {
            var all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (all.remaining() <= NONCE_BYTES) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            var sealed = new byte[all.remaining()];
            all.get(sealed);
            var key = cipher(Cipher.DECRYPT_MODE, nonce, search).doFinal(sealed);
            return Optional.of(json.readValue(key, TEXTS));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String search) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(search.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec key() {
        return new SecretKeySpec(secrets.of("query-cursor"), "AES");
    }
}
