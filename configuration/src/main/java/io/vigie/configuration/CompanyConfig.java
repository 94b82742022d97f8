package io.vigie.configuration;

import java.time.ZoneId;
import java.util.List;

/**
 * The company that listens.
 *
 * @param name its name, as people see it
 * @param timeZone zone of its days and business hours
 * @param languages languages to understand, ISO 639-1, the preferred one first
 */
public record CompanyConfig(String name, ZoneId timeZone, List<String> languages) {

    public CompanyConfig {
        languages = List.copyOf(languages);
    }
}
