package io.vigie.alert.notify.console;

import io.vigie.alert.notify.Channel;
import io.vigie.alert.notify.Delivery;
import io.vigie.alert.notify.Headline;
import io.vigie.alert.notify.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a line; the console page shows the alert by its event stream. */
public final class ConsoleChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(ConsoleChannel.class);

    @Override
    public Delivery send(Message message) {
        log.info("alert {} {}: {}", message.alertId(), message.cause(), Headline.of(message));
        return new Delivery.Sent();
    }
}
