package cn.govshare.approval.notice.smtp;

import cn.govshare.approval.notice.Channel;
import cn.govshare.approval.notice.Courier;
import cn.govshare.approval.notice.Delivery;
import cn.govshare.approval.notice.Dispatch;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Carries mails to the platform's mail server. Bodies are plain text: nothing in them is ever a link or a program.
@Component
class SmtpCourier implements Courier {
    private final SmtpSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpCourier(SmtpSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var millis = Long.toString(settings.timeout().toMillis());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.encryption()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isReady() {
        return settings.isComplete();
    }

    @Override
    public Delivery deliver(Dispatch dispatch) {
        try {
            sender.send(message(dispatch));
            return new Delivery.Taken();
        } catch (AddressException e) {
            return new Delivery.Refused("Address: " + e.getMessage());
        } catch (MessagingException | MailException e) {
            return new Delivery.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private MimeMessage message(Dispatch dispatch) throws MessagingException {
        var message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(RecipientType.TO, new InternetAddress(dispatch.target(), true));
        message.setSubject(dispatch.subject(), StandardCharsets.UTF_8.name());
        message.setText(dispatch.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Message-ID", "<%s@govshare>".formatted(dispatch.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
