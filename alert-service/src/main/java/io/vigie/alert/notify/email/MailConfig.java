package io.vigie.alert.notify.email;

import io.vigie.alert.notify.email.text.MailTextConfig;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.SmtpConfig;
import java.time.Duration;

/**
 * One mail receiver.
 *
 * @param smtp mail server
 * @param receiver whom to write to, and in which language
 * @param texts what mails say of the company
 * @param timeout longest silence: while connecting, reading an answer, or writing
 * @param within longest time of one try, however busy the server is
 */
public record MailConfig(
        SmtpConfig smtp, ReceiverConfig.Email receiver, MailTextConfig texts, Duration timeout, Duration within) {

    public static MailConfig of(SmtpConfig smtp, ReceiverConfig.Email receiver, MailTextConfig texts) {
        return new MailConfig(smtp, receiver, texts, Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
}
