package io.vigie.alert;

import io.vigie.alert.notify.Channel;
import io.vigie.alert.notify.console.ConsoleChannel;
import io.vigie.alert.notify.email.EmailChannel;
import io.vigie.alert.notify.email.MailConfig;
import io.vigie.alert.notify.email.text.MailTextConfig;
import io.vigie.alert.notify.webhook.WebhookChannel;
import io.vigie.alert.notify.webhook.WebhookConfig;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.SmtpConfig;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes the channel of every configured receiver. */
final class Channels {

    private Channels() {}

    static Map<String, Channel> of(AlertServiceConfig config, Clock clock) {
        return config.company().receivers().stream()
                .collect(Collectors.toMap(ReceiverConfig::id, receiver -> channel(receiver, config, clock)));
    }

    private static Channel channel(ReceiverConfig receiver, AlertServiceConfig config, Clock clock) {
        if (receiver instanceof ReceiverConfig.Webhook webhook) {
            return new WebhookChannel(WebhookConfig.of(webhook.url(), webhook.secret()), clock);
        } else if (receiver instanceof ReceiverConfig.Email email) {
            SmtpConfig smtp = Objects.requireNonNull(config.company().smtp(), "smtp: needed by receiver " + email.id());
            MailTextConfig texts = MailTextConfig.of(config.company(), config.consoleUrl());
            return new EmailChannel(MailConfig.of(smtp, email, texts), clock);
        }
        return new ConsoleChannel();
    }
}
