package cn.govshare.approval.notice.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The mail server of the platform. Without a host and a sender no mail is written.
///
/// @param from the sender's address
/// @param user account at the mail server; without one the platform does not sign in
/// @param encryption how the connection is protected
/// @param timeout longest wait for the mail server
@Validated
@ConfigurationProperties("govshare.notices.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @DefaultValue("") String from,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Encryption encryption,
        @DefaultValue("10s") Duration timeout) {
    enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }

    boolean isComplete() {
        return !host.isBlank() && !from.isBlank();
    }
}
