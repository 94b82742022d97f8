package io.vigie.configuration;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The company that listens.
 *
 * @param name its name, as people see it
 * @param timeZone zone of its days and business hours, one that has a name
 * @param languages languages to understand, ISO 639-1, the preferred one first
 * @param sentiment a sentiment model of its own; null for the built-in one
 */
public record CompanyConfig(
        String name,
        ZoneId timeZone,
        List<String> languages,
        @Nullable SentimentModelConfig sentiment) {

    /** The zone of a company that names none, by the name that browsers know it under. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    public CompanyConfig {
        languages = List.copyOf(languages);
    }
}
