package io.vigie.configuration.load;

import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.Secret;
import io.vigie.configuration.SmtpConfig;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code receivers.yaml}. */
final class ReceiverReader {

    private static final int SUBMISSION_PORT = 587;
    private static final int SHORTEST_SECRET = 16;
    private static final int LAST_PORT = 65_535;

    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private ReceiverReader() {}

    static List<ReceiverConfig> receivers(YamlMapping file) {
        file.get("smtp");
        List<ReceiverConfig> receivers = file.list("receivers").stream()
                .flatMap(value -> receiver(value).stream())
                .toList();
        file.end();
        return receivers;
    }

    static Optional<SmtpConfig> smtp(YamlMapping file) {
        return file.get("smtp").map(YamlValue::mapping).map(ReceiverReader::server);
    }

    private static SmtpConfig server(YamlMapping mapping) {
        mapping.required("host");
        mapping.required("from");
        SmtpConfig server = new SmtpConfig(
                Reading.oneLine(mapping, "host").orElse(""),
                mapping.parsed("port", "must be a port from 1 to 65535", ReceiverReader::port)
                        .orElse(SUBMISSION_PORT),
                mapping.get("from").flatMap(Reading::sender).orElse(""),
                Reading.oneLine(mapping, "username").orElse(null),
                mapping.text("password").map(Secret::new).orElse(null),
                mapping.flag("starttls", true));
        if ((server.username() == null) != (server.password() == null)) {
            mapping.self().problem("needs both of 'username' and 'password', or neither");
        }
        mapping.end();
        return server;
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }

    private static Optional<ReceiverConfig> receiver(YamlValue value) {
        YamlMapping mapping = value.mapping();
        String id = Reading.id(mapping);
        String type = mapping.required("type");
        Optional<ReceiverConfig> receiver = switch (type) {
            case "console" -> Optional.of(new ReceiverConfig.Console(id, Reading.place(value)));
            case "webhook" -> webhook(mapping, id, Reading.place(value));
            case "email" -> Optional.of(email(mapping, id, Reading.place(value)));
            default -> {
                value.problem("type must be console, webhook or email, is '" + type + "'");
                mapping.keys();
                yield Optional.empty();
            }
        };
        mapping.end();
        return receiver;
    }

    private static Optional<ReceiverConfig> webhook(YamlMapping mapping, String id, Place place) {
        Secret secret = secret(mapping);
        mapping.required("url");
        boolean history = mapping.flag("history", false);
        return mapping.parsed("url", "must be an http or https address", ReceiverReader::httpAddress)
                .map(url -> new ReceiverConfig.Webhook(id, url, secret, history, place));
    }

    /** Whoever can guess it can forge alerts. */
    private static Secret secret(YamlMapping mapping) {
        String secret = mapping.required("secret");
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            mapping.get("secret")
                    .ifPresent(value -> value.problem("must have at least " + SHORTEST_SECRET + " characters"));
        }
        return new Secret(secret);
    }

    private static URI httpAddress(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(text);
        }
        return uri;
    }

    private static ReceiverConfig email(YamlMapping mapping, String id, Place place) {
        List<YamlValue> written = mapping.list("to");
        Set<String> seen = new HashSet<>();
        List<String> to =
                written.stream().flatMap(each -> recipient(each, seen).stream()).toList();
        if (written.isEmpty()) {
            mapping.self().problem("needs 'to' with at least one address");
        }
        String language = mapping.parsed("language", "must be fr or en", ReceiverReader::language)
                .orElse("en");
        return new ReceiverConfig.Email(id, to, language, mapping.flag("history", false), place);
    }

    private static String language(String text) {
        if (!LANGUAGES.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Mail servers tell addresses that differ in case apart in theory only. */
    private static Optional<String> recipient(YamlValue value, Set<String> seen) {
        Optional<String> address = Reading.address(value);
        if (address.isPresent() && !seen.add(address.get().toLowerCase(Locale.ROOT))) {
            value.problem("'" + address.get() + "' is there twice");
        }
        return address;
    }
}
