package io.vigie.kit.yaml;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mapping that is asked for its keys. {@link #end()} reports the keys that nobody asked for, so that a typo in a
 * threshold does not mean "the default".
 */
public final class YamlMapping {

    record Entry(String key, YamlValue value) {}

    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");

    /** What is longer is a slip of the unit. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final YamlValue self;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlMapping(YamlValue self, List<Entry> entries) {
        this.self = self;
        entries.forEach(entry -> values.put(entry.key(), entry.value()));
    }

    /** The mapping as a value, to report problems on. */
    public YamlValue self() {
        return self;
    }

    /** Every key, for mappings whose keys are data. Counts as asked for. */
    public Set<String> keys() {
        asked.addAll(values.keySet());
        return values.keySet();
    }

    public Optional<YamlValue> get(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isNull());
    }

    public List<YamlValue> list(String key) {
        return get(key).map(YamlValue::list).orElse(List.of());
    }

    public List<String> texts(String key) {
        return list(key).stream().flatMap(value -> value.text().stream()).toList();
    }

    /** As {@link #texts}, of a key that must name something where it stands at all. */
    public List<String> someTexts(String key) {
        YamlValue value = values.get(key);
        if (value != null && value.isEmpty()) {
            value.problem("is empty: name something, or leave '" + key + "' out");
        }
        return texts(key);
    }

    public Optional<String> text(String key) {
        return get(key).flatMap(YamlValue::text);
    }

    public String text(String key, String fallback) {
        return text(key).orElse(fallback);
    }

    /** A text that must be there and not blank; reads as "" otherwise. */
    public String required(String key) {
        Optional<String> text = text(key).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            self.problem("needs '" + key + "'");
        }
        return text.orElse("");
    }

    public long integer(String key, long fallback) {
        return parsed(key, "must be a whole number", Long::valueOf).orElse(fallback);
    }

    public double number(String key, double fallback) {
        return parsed(key, "must be a number", Double::valueOf).orElse(fallback);
    }

    public boolean flag(String key, boolean fallback) {
        return parsed(key, "must be true or false", YamlMapping::flagOf).orElse(fallback);
    }

    /**
     * A duration such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d} or ISO-8601 {@code PT5M}, above 0 and at
     * most a year.
     */
    public Duration duration(String key, Duration fallback) {
        return parsed(
                        key,
                        "must be a duration such as 30s, 5m, 2h, 7d or PT5M, above 0 and at most 365d",
                        YamlMapping::sensibleDuration)
                .orElse(fallback);
    }

    private static Duration sensibleDuration(String text) {
        Duration duration = durationOf(text);
        if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    /** A value that {@code parser} understands; its IllegalArgumentException or DateTimeException is a problem. */
    public <T> Optional<T> parsed(String key, String expectation, Function<String, T> parser) {
        return get(key).flatMap(value -> value.text().flatMap(text -> parse(value, text, expectation, parser)));
    }

    private static <T> Optional<T> parse(YamlValue value, String text, String expectation, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text.trim()));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            value.problem(expectation + ", is '" + value.written() + "'");
            return Optional.empty();
        }
    }

    /** Reports every key that was not asked for. */
    public void end() {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) {
                value.problem("unknown key '" + key + "'; known here: "
                        + String.join(", ", asked.stream().sorted().toList()));
            }
        });
    }

    private static boolean flagOf(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /**
     * Reads a duration as configuration files and the command line write it.
     *
     * @throws DateTimeParseException when it is neither a number with a unit nor ISO-8601, or longer than can be counted
     */
    public static Duration durationOf(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Duration.parse(text);
        }
        try {
            return durationOf(Long.parseLong(matcher.group(1)), matcher.group(2));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DateTimeParseException("longer than can be counted", text, 0, e);
        }
    }

    private static Duration durationOf(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
