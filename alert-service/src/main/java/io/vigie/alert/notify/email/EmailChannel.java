package io.vigie.alert.notify.email;

import io.vigie.alert.notify.Channel;
import io.vigie.alert.notify.Delivery;
import io.vigie.alert.notify.Message;
import io.vigie.configuration.Secret;
import io.vigie.configuration.SmtpConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail. */
public final class EmailChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(EmailChannel.class);

    private final SmtpConfig smtp;
    private final Properties settings;
    private final Duration within;
    private final MailComposer composer;

    public EmailChannel(MailConfig config, Clock clock) {
        this.smtp = config.smtp();
        this.settings = settings(config);
        this.within = config.within();
        this.composer = new MailComposer(config, clock);
    }

    private static Properties settings(MailConfig config) {
        String millis = Long.toString(config.timeout().toMillis());
        Properties settings = new Properties();
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", config.smtp().host());
        settings.put("mail.smtp.port", Integer.toString(config.smtp().port()));
        settings.put("mail.smtp.auth", Boolean.toString(config.smtp().username() != null));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(config.smtp().startTls()));
        settings.put(
                "mail.smtp.starttls.required", Boolean.toString(config.smtp().startTls()));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.connectiontimeout", millis);
        settings.put("mail.smtp.timeout", millis);
        settings.put("mail.smtp.writetimeout", millis);
        settings.put("mail.smtp.sendpartial", "true"); // one dead mailbox does not silence the others
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.socketFactory.fallback", "false");
        return settings;
    }

    @Override
    public Delivery send(Message message) {
        try (Deadline deadline = new Deadline(within)) {
            return send(message, deadline);
        }
    }

    private Delivery send(Message message, Deadline deadline) {
        try {
            Session session = session(deadline);
            MimeMessage mail = composer.compose(message, session);
            send(mail, session.getTransport());
            return new Delivery.Sent();
        } catch (MessagingException e) {
            return deadline.isOver() ? new Delivery.Unavailable("timeout") : judged(message, e);
        }
    }

    /** Returns when the server has taken the mail. */
    void send(MimeMessage mail, Transport transport) throws MessagingException {
        Secret password = smtp.password();
        try {
            transport.connect(smtp.username(), password == null ? null : password.value());
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            hangUp(transport);
        }
    }

    /** By then it is known what became of the mail, whether or not the server hears the end. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("the mail server was gone before the end", e);
        }
    }

    private static Delivery judged(Message message, MessagingException error) {
        Delivery judged = MailFailure.judged(error);
        if (judged instanceof Delivery.Sent) {
            log.warn("mail {} not taken for all addresses", message.notificationId(), error);
        } else {
            log.debug("mail {} not taken", message.notificationId(), error);
        }
        return judged;
    }

    private Session session(Deadline deadline) {
        Properties ofThisTry = new Properties();
        ofThisTry.putAll(settings);
        ofThisTry.put("mail.smtp.socketFactory", deadline);
        return Session.getInstance(ofThisTry);
    }
}
