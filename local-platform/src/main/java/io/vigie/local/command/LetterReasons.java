package io.vigie.local.command;

import io.vigie.schemas.DeadLetter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the named reasons of dead letters mean and what to do about them, from {@code dead-letter-reasons.properties}. */
final class LetterReasons {

    private final Properties texts = new Properties();

    LetterReasons() {
        try (InputStream in = Objects.requireNonNull(
                LetterReasons.class.getResourceAsStream("dead-letter-reasons.properties"), "reasons")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String reason) {
        return texts.containsKey(reason);
    }

    /** What happened. */
    String meaning(DeadLetter letter) {
        return texts.getProperty(letter.getReason(), texts.getProperty("stage." + letter.getStage(), ""));
    }

    /** What to do. */
    String advice(DeadLetter letter) {
        String fallback = texts.getProperty("stage." + letter.getStage() + ".do", "");
        return texts.getProperty(letter.getReason() + ".do", fallback);
    }
}
