package io.vigie.alert.notify.email;

import java.net.URI;
import java.time.ZoneId;
import java.util.Map;

/**
 * What mails say of the company.
 *
 * @param company its name
 * @param timeZone zone in which times are written
 * @param consoleUrl address of the console, to which mails link
 * @param brands names of brands by id
 * @param functions names of business functions by id and language
 */
public record MailConfig(
        String company,
        ZoneId timeZone,
        URI consoleUrl,
        Map<String, String> brands,
        Map<String, Map<String, String>> functions) {

    public MailConfig {
        brands = Map.copyOf(brands);
        functions = Map.copyOf(functions);
    }
}
