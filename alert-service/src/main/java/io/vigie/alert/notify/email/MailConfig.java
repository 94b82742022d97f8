package io.vigie.alert.notify.email;

import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.SmtpConfig;
import java.time.Duration;

/**
 * One mail receiver.
 *
 * @param smtp mail server
 * @param receiver whom to write to, and in which language
 * @param timeout longest time to connect, to read an answer and to write
 */
public record MailConfig(SmtpConfig smtp, ReceiverConfig.Email receiver, Duration timeout) {

    public static MailConfig of(SmtpConfig smtp, ReceiverConfig.Email receiver) {
        return new MailConfig(smtp, receiver, Duration.ofSeconds(10));
    }
}
