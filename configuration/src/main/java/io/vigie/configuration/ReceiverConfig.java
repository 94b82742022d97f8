package io.vigie.configuration;

import java.net.URI;
import java.util.List;

/** A way to reach somebody. */
public sealed interface ReceiverConfig {

    /** Stable id, named by departments and routes. */
    String id();

    /** Whether it hears of what a replayed history raises, too. */
    boolean history();

    /** Where it is configured. */
    Place place();

    /** Shows the alert on the console and in the terminal. */
    record Console(String id, Place place) implements ReceiverConfig {

        @Override
        public boolean history() {
            return true;
        }
    }

    /**
     * Posts signed JSON.
     *
     * @param url http or https address
     * @param secret key of the HMAC-SHA-256 signature
     */
    record Webhook(String id, URI url, Secret secret, boolean history, Place place) implements ReceiverConfig {}

    /**
     * Sends mail.
     *
     * @param to addresses
     * @param language language of the mail, {@code fr} or {@code en}
     */
    record Email(String id, List<String> to, String language, boolean history, Place place) implements ReceiverConfig {
        public Email {
            to = List.copyOf(to);
        }
    }
}
