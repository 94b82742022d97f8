package io.vigie.alert.topology;

import io.vigie.configuration.ReceiverConfig;

/** Names of channels on notification records. */
final class ChannelNames {

    private ChannelNames() {}

    static String of(ReceiverConfig receiver) {
        if (receiver instanceof ReceiverConfig.Webhook) {
            return "webhook";
        }
        return receiver instanceof ReceiverConfig.Email ? "email" : "console";
    }
}
