package cn.govshare.approval.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Delivery;
import cn.govshare.approval.notice.Dispatch;
import cn.govshare.approval.notice.smtp.SmtpSettings.Encryption;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mails reach a real SMTP server in Chinese")
class SmtpCourierTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpCourier courier(Encryption encryption) {
        return new SmtpCourier(new SmtpSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "govshare@liyang.example",
                "",
                "",
                encryption,
                Duration.ofSeconds(5)));
    }

    private static Dispatch mailTo(String address) {
        return Dispatch.of(
                UUID.randomUUID(),
                Channel.EMAIL,
                address,
                "政务数据共享平台:2 条通知",
                "1. 共享申请答复将于 2026-12-04 到期\n",
                Instant.parse("2026-11-20T02:00:00Z"));
    }

    @Test
    void aMailArrivesAsItWasWritten() throws MessagingException, IOException {
        var mail = mailTo("contact@mzj.liyang.example");
        assertThat(courier(Encryption.NONE).deliver(mail)).isEqualTo(new Delivery.Taken());
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("政务数据共享平台:2 条通知");
        assertThat(received[0].getContent().toString()).contains("1. 共享申请答复将于 2026-12-04 到期");
        assertThat(received[0].getFrom()[0]).hasToString("govshare@liyang.example");
        assertThat(received[0].getHeader("Message-ID")).containsExactly("<%s@govshare>".formatted(mail.id()));
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() {
        var courier = courier(Encryption.NONE);
        server.stop();
        assertThat(courier.deliver(mailTo("contact@mzj.liyang.example"))).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    @DisplayName("Art. 22: no mail leaves in the clear when encryption is asked for")
    void noMailLeavesInTheClearWhenEncryptionIsAskedFor() {
        assertThat(courier(Encryption.STARTTLS).deliver(mailTo("contact@mzj.liyang.example")))
                .isInstanceOf(Delivery.Failed.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsRefusedForGood() {
        assertThat(courier(Encryption.NONE).deliver(mailTo("a@b\r\nBcc: other@evil.example")))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
