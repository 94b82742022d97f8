package io.vigie.alert.notify.email.text;

import static java.util.stream.Collectors.toMap;

import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.DepartmentConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.VigieConfig;
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
 * @param departments names of departments by id and language
 */
public record MailTextConfig(
        String company,
        ZoneId timeZone,
        URI consoleUrl,
        Map<String, String> brands,
        Map<String, Map<String, String>> functions,
        Map<String, Map<String, String>> departments) {

    public MailTextConfig {
        brands = Map.copyOf(brands);
        functions = Map.copyOf(functions);
        departments = Map.copyOf(departments);
    }

    /** Address at which the console opens an alert. */
    String linkTo(String alertId) {
        String console = consoleUrl.toString();
        return console + (console.endsWith("/") ? "" : "/") + "#alert-" + alertId;
    }

    /** What the company's configuration says of it. */
    public static MailTextConfig of(VigieConfig config, URI consoleUrl) {
        return new MailTextConfig(
                config.company().name(),
                config.company().timeZone(),
                consoleUrl,
                config.brands().stream().collect(toMap(BrandConfig::id, BrandConfig::name)),
                config.functions().stream().collect(toMap(FunctionConfig::id, FunctionConfig::name)),
                config.departments().stream().collect(toMap(DepartmentConfig::id, DepartmentConfig::name)));
    }
}
