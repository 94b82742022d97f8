package io.vigie.configuration.load;

import io.vigie.configuration.PersonConfig;
import io.vigie.configuration.Place;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What several readers share. */
final class Reading {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final String ATOM = "[^\\p{C}\\p{Z}@<>(),;:.\"\\[\\]\\\\]+";
    private static final String LABEL = "(?!-)[\\p{L}\\p{M}\\p{N}-]+(?<!-)";

    /** The look of one; whether it exists only mail can tell. */
    private static final Pattern ADDRESS = Pattern.compile("%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)*".formatted(ATOM, LABEL));

    /** A name, and an address in angle brackets. */
    private static final Pattern NAMED = Pattern.compile("[^<>\\p{C}\\p{Zl}\\p{Zp}]+ <([^<>]*)>");

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST_ADDRESS = 254;

    /** Controls (ends of lines among them) and what is not seen, such as marks that turn the line around. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Reading() {}

    static Place place(YamlValue value) {
        return new Place(value.file(), value.line(), value.path());
    }

    /** Where the value of a key stands; where the mapping does when it is not there. */
    static Place place(YamlMapping mapping, String key) {
        return place(mapping.get(key).orElse(mapping.self()));
    }

    /** The required id of a mapping: lower case letters, digits and hyphens. */
    static String id(YamlMapping mapping) {
        String id = mapping.required("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            mapping.get("id")
                    .ifPresent(value ->
                            value.problem("must be 1 to 63 lower-case letters, digits or hyphens, is '" + id + "'"));
        }
        return id;
    }

    /** A name by language: a single text counts for every language ({@code *}). */
    static Map<String, String> names(YamlMapping mapping, String key, String fallback) {
        Map<String, String> names = new LinkedHashMap<>();
        mapping.get(key).ifPresent(value -> {
            if (value.isMapping()) {
                YamlMapping byLanguage = value.mapping();
                byLanguage.keys().forEach(language -> names.put(language, byLanguage.required(language)));
            } else {
                value.text().ifPresent(text -> names.put("*", text));
            }
        });
        if (names.isEmpty()) {
            names.put("*", fallback);
        }
        return names;
    }

    /** A person: {@code Name} or {@code {name, email}}. */
    static PersonConfig person(YamlValue value) {
        if (!value.isMapping()) {
            return new PersonConfig(value.text().orElse(""), null);
        }
        YamlMapping mapping = value.mapping();
        String email = mapping.get("email").flatMap(Reading::address).orElse(null);
        PersonConfig person = new PersonConfig(mapping.required("name"), email);
        mapping.end();
        return person;
    }

    /** An e-mail address; a problem when it has not even the look of one. */
    static Optional<String> address(YamlValue value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !isAddress(text.get())) {
            value.problem("must be an e-mail address, is '" + text.get() + "'");
            return Optional.empty();
        }
        return text;
    }

    /** An e-mail address, with a name before it or not: {@code Vigie <vigie@example.org>}. */
    static Optional<String> sender(YamlValue value) {
        Optional<String> text = value.text();
        Matcher named = NAMED.matcher(text.orElse(""));
        if (named.matches() && isAddress(named.group(1))) {
            return text;
        }
        return address(value);
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    /** What is sent to a server as part of a line: a problem when it would not stay in that line. */
    static Optional<String> oneLine(YamlMapping mapping, String key) {
        Optional<YamlValue> value = mapping.get(key);
        Optional<String> text = value.flatMap(YamlValue::text);
        if (text.isPresent() && HIDDEN.matcher(text.get()).find()) {
            value.get().problem("must be one line without control or format characters");
        }
        return text;
    }
}
