package io.vigie.alert.notify.email;

import io.vigie.alert.notify.Message;
import io.vigie.alert.notify.PlainText;
import io.vigie.alert.notify.email.text.AlertMail;
import io.vigie.alert.notify.email.text.AlertMails;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Makes the mail of a message. Header values are one line each: text from outside cannot add a header. */
final class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private static final int LONGEST_SUBJECT = 200;

    private final MailConfig config;
    private final Clock clock;
    private final AlertMails mails;

    MailComposer(MailConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.mails = new AlertMails(config.texts());
    }

    MimeMessage compose(Message message, Session session) throws MessagingException {
        AlertMail text =
                mails.write(message.alert(), message.cause(), config.receiver().language());
        MimeMessage mail = new MailMessage(session, MessageIds.of(message));
        mail.setFrom(MailAddress.of(config.smtp().from()));
        for (String address : config.receiver().to()) {
            mail.addRecipient(RecipientType.TO, MailAddress.of(address));
        }
        mail.setSubject(PlainText.oneLine(text.subject(), LONGEST_SUBJECT), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("In-Reply-To", MessageIds.thread(message));
        mail.setHeader("References", MessageIds.thread(message));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(body(text));
        mail.saveChanges();
        return mail;
    }

    /** The form to be preferred comes last. */
    private static Multipart body(AlertMail text) throws MessagingException {
        return new MimeMultipart("alternative", part(text.text(), "plain"), part(text.html(), "html"));
    }

    private static BodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}
