package io.vigie.kit.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private final Problems problems = new Problems();

    @Test
    void durationsReadAsPeopleWriteThem() {
        YamlMapping mapping = read("a: 30s\nb: 5m\nc: 2h\nd: 7d\ne: PT1M\nf: soon\n");

        assertThat(mapping.duration("a", Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
        assertThat(mapping.duration("b", Duration.ZERO)).isEqualTo(Duration.ofMinutes(5));
        assertThat(mapping.duration("c", Duration.ZERO)).isEqualTo(Duration.ofHours(2));
        assertThat(mapping.duration("d", Duration.ZERO)).isEqualTo(Duration.ofDays(7));
        assertThat(mapping.duration("e", Duration.ZERO)).isEqualTo(Duration.ofMinutes(1));
        assertThat(mapping.duration("f", Duration.ZERO)).isEqualTo(Duration.ZERO);
        assertThat(problems.list()).extracting(Problem::line).containsExactly(6);
    }

    @Test
    void noIsAWordAndAKeyTwiceIsAProblem() {
        assertThat(read("answer: no\n").text("answer")).contains("no");

        new YamlFile(problems, Map.of()).parse("twice.yaml", "a: 1\na: 2\n").ifPresent(YamlValue::mapping);

        assertThat(problems.list())
                .isNotEmpty()
                .first()
                .asString()
                .contains("twice.yaml")
                .contains("2");
    }

    @Test
    void variablesAreReplacedAndMissingOnesReported() {
        YamlMapping mapping = read("a: ${NAME}\nb: ${OTHER:-else}\nc: ${MISSING}\n");

        assertThat(mapping.text("a")).contains("value");
        assertThat(mapping.text("b")).contains("else");
        assertThat(mapping.text("c")).contains("");
        assertThat(problems.list())
                .singleElement()
                .asString()
                .contains("test.yaml:3")
                .contains("MISSING");
    }

    @Test
    void whatAVariableHoldsIsNotShown() {
        read("a: 'x ${NAME}'\n").parsed("a", "must be a number", Double::valueOf);

        assertThat(problems.list())
                .singleElement()
                .asString()
                .contains("must be a number, is 'x ${NAME}'")
                .doesNotContain("value");
    }

    private YamlMapping read(String text) {
        return new YamlFile(problems, Map.of("NAME", "value"))
                .parse("test.yaml", text)
                .map(YamlValue::mapping)
                .orElseThrow();
    }
}
