package cn.govshare.audit.checkpoint.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Under which name and with which keys the log signs.
///
/// @param origin the log's name, the same for ever; like a URL without its scheme
/// @param keys folder of the private keys, `ed25519.pem` and `sm2.pem`
/// @param lastSigned file of the last signed checkpoint, on a volume that restoring the database does not touch
/// @param every pause between two looks whether the log has grown
@ConfigurationProperties("govshare.checkpoint")
record CheckpointSettings(
        @DefaultValue("govshare/audit-log") String origin,
        @DefaultValue("") String keys,
        @DefaultValue("") String lastSigned,
        @DefaultValue("2s") Duration every) {
    CheckpointSettings {
        if (keys.isBlank() || lastSigned.isBlank()) {
            throw new IllegalStateException("缺少设置 GOVSHARE_LOG_KEYS(签名密钥目录)或 GOVSHARE_LOG_LAST_SIGNED(库外检查点文件)。"
                    + " / Settings missing: GOVSHARE_LOG_KEYS (folder of the signing keys) or GOVSHARE_LOG_LAST_SIGNED"
                    + " (file of the last signed checkpoint).");
        }
    }
}
