package cn.govshare.audit.inquiry.jdbc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a question to the trail may take.
///
/// @param patience whole seconds after which a question is refused as too wide, at least 1 s
@ConfigurationProperties("govshare.inquiry")
record InquirySettings(@DefaultValue("20s") Duration patience) {
    InquirySettings {
        if (patience.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "govshare.inquiry.patience 至少为 1s。 / govshare.inquiry.patience is at least 1s.");
        }
    }
}
