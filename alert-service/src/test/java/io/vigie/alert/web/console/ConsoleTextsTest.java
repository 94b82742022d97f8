package io.vigie.alert.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.alert.FrenchTypography;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTextsTest {

    private static final Pattern USED = Pattern.compile("\\bt\\(\"([a-z_0-9]+)\"|data-(?:text|label)=\"([a-z_]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");
    private static final Pattern CODE_TO_STRING =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(");

    @Test
    void bothLanguagesSayTheSameThings() {
        JsonNode french = FakeAlerts.resource("texts.fr.json");
        FakeAlerts.resource("texts.en.json")
                .properties()
                .forEach(text -> assertThat(valuesIn(french.path(text.getKey())))
                        .as(text.getKey())
                        .isEqualTo(valuesIn(text.getValue())));
        assertThat(french.size()).isEqualTo(FakeAlerts.resource("texts.en.json").size());
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        FakeAlerts.resource("texts.fr.json")
                .properties()
                .forEach(text -> textsOf(text.getValue())
                        .forEach(each -> assertThat(FrenchTypography.faults(each))
                                .as(text.getKey())
                                .isEmpty()));
    }

    private static Stream<String> textsOf(JsonNode text) {
        return text.isTextual() ? Stream.of(text.asText()) : text.valueStream().map(JsonNode::asText);
    }

    @ParameterizedTest
    @ValueSource(strings = {"js", "html"})
    void everyTextThatThePageAsksForExists(String kind) throws IOException, URISyntaxException {
        Set<String> used = new TreeSet<>();
        for (String source : sources(kind)) {
            USED.matcher(source).results().map(ConsoleTextsTest::key).forEach(used::add);
        }
        assertThat(used).isNotEmpty().allMatch(FakeAlerts.resource("texts.en.json")::has);
    }

    @Test
    void noScriptTurnsStringsIntoMarkup() throws IOException, URISyntaxException {
        assertThat(sources("js"))
                .isNotEmpty()
                .noneMatch(source -> CODE_TO_STRING.matcher(source).find());
    }

    private static String key(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static Set<String> valuesIn(JsonNode text) {
        return VALUE.matcher(text.toString()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> sources(String kind) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ConsoleFiles.class.getResource("index.html"))
                .toURI());
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder.getParent()))) {
            Set<String> sources = new TreeSet<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith("." + kind)).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
