package io.vigie.local.corrections;

import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.Mention;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text and what a person said of it.
 *
 * @param language ISO 639-1 code as detected
 * @param text title and text on one line
 */
record Lesson(String language, String text, Said said) {

    private static final String NONE = "none";

    static Lesson of(EnrichedMention enriched, Said said) {
        Mention mention = enriched.getMention();
        String whole = mention.getTitle() == null ? mention.getText() : mention.getTitle() + "\n" + mention.getText();
        return new Lesson(
                enriched.getLanguage().getCode(),
                whole.replaceAll("[\\s\\u2028\\u2029]+", " ").strip(),
                said);
    }

    /** {@code label TAB text}; empty when nothing was said of the sentiment. */
    Optional<String> sentimentRow() {
        return Optional.ofNullable(said.sentiment()).map(label -> label.name().toLowerCase(Locale.ROOT) + "\t" + text);
    }

    /** {@code language TAB functions TAB text}, functions joined by commas; empty when nothing was said of them. */
    Optional<String> functionsRow() {
        return Optional.ofNullable(said.functions())
                .map(ids -> ids.isEmpty() ? NONE : ids.stream().sorted().collect(Collectors.joining(",")))
                .map(ids -> language + "\t" + ids + "\t" + text);
    }
}
