package io.vigie.alert.notify.email;

import io.vigie.alert.notify.Message;

/**
 * Message ids that do not change when a mail is sent again, so that mail servers see the repetition and mail programs
 * show the mails of one alert as one conversation.
 */
final class MessageIds {

    private static final String DOMAIN = "@alerts.vigie.invalid>";

    private MessageIds() {}

    static String of(Message message) {
        return "<" + safe(message.alertId()) + "." + message.alertVersion() + "." + safe(message.receiver()) + DOMAIN;
    }

    /** The id that all mails about an alert refer to. */
    static String thread(Message message) {
        return "<" + safe(message.alertId()) + "." + safe(message.receiver()) + DOMAIN;
    }

    private static String safe(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
