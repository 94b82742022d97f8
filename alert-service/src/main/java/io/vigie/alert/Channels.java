package io.vigie.alert;

import io.vigie.alert.notify.Channel;
import io.vigie.alert.notify.console.ConsoleChannel;
import io.vigie.alert.notify.email.EmailChannel;
import io.vigie.alert.notify.email.MailConfig;
import io.vigie.alert.notify.webhook.WebhookChannel;
import io.vigie.alert.notify.webhook.WebhookConfig;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.SmtpConfig;
import io.vigie.configuration.VigieConfig;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes the channel of every configured receiver. */
final class Channels {

    private Channels() {}

    static Map<String, Channel> of(VigieConfig config, Clock clock) {
        return config.receivers().stream()
                .collect(Collectors.toMap(ReceiverConfig::id, receiver -> channel(receiver, config, clock)));
    }

    private static Channel channel(ReceiverConfig receiver, VigieConfig config, Clock clock) {
        if (receiver instanceof ReceiverConfig.Webhook webhook) {
            return new WebhookChannel(WebhookConfig.of(webhook.url(), webhook.secret()), clock);
        } else if (receiver instanceof ReceiverConfig.Email email) {
            SmtpConfig smtp = Objects.requireNonNull(config.smtp(), "smtp: needed by receiver " + email.id());
            return new EmailChannel(MailConfig.of(smtp, email), clock);
        }
        return new ConsoleChannel();
    }
}
