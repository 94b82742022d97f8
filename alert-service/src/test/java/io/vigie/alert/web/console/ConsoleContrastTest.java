package io.vigie.alert.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours of text against what they stand on: at least 4.5 to 1 (WCAG 2.2, 1.4.3, level AA), in both themes. */
class ConsoleContrastTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6})");

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, panel",
        "ink, sunk",
        "ink-2, paper",
        "ink-2, panel",
        "ink-2, sunk",
        "sea, paper",
        "sea, panel",
        "sea-ink, sea",
        "negative, paper",
        "negative, panel",
        "paper, negative",
        "ochre, paper",
        "good, paper"
    })
    void textCanBeRead(String text, String ground) throws IOException {
        String css = css();
        int dark = css.indexOf("data-theme=\"dark\"");
        assertThat(contrast(colours(css.substring(0, dark)), text, ground))
                .as("light")
                .isGreaterThan(4.5);
        assertThat(contrast(colours(css.substring(dark)), text, ground))
                .as("dark")
                .isGreaterThan(4.5);
    }

    private static String css() throws IOException {
        try (InputStream in = Objects.requireNonNull(ConsoleFiles.class.getResourceAsStream("console.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(css).results().forEach(match -> colours.put(match.group(1), match.group(2)));
        return colours;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double first = luminance(Objects.requireNonNull(colours.get(one), one));
        double second = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
