package io.vigie.analytics.understand.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.analytics.understand.Judging;
import io.vigie.analytics.understand.Understanding;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineUnderstandingTest {

    private static final Understanding UNDERSTANDING = Judging.builtIn(Judging.brand("norvelia", "Norvelia", null));

    @Test
    void writesTheFieldsThatOtherProgramsRead() throws IOException {
        JsonNode line = run("""
                {"id": "tw-1", "source": "twitter", "author": "u", "brand": "Other", "text": "Norvelia workers are on strike over pay", "language": "en", "retweet_count": 3}""").get(0);

        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("id", "language", "sentiment", "brands", "functions");
        assertThat(line.path("id").asText()).isEqualTo("tw-1");
        assertThat(line.path("language").path("code").asText()).isEqualTo("en");
        assertThat(line.path("sentiment").fieldNames())
                .toIterable()
                .containsExactly("label", "best", "score", "probability");
        assertThat(line.path("brands").path(0).asText()).isEqualTo("norvelia");
        assertThat(line.path("functions").path(0).path("id").asText()).isEqualTo("hr");
        assertThat(line.path("functions").path(0).path("because").toString()).contains("on strike");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[1]",
                "{}",
                "{\"text\": 3}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": \"a\"} {\"text\": \"b\"}",
                "{\"text\": \"a\", \"title\": []}",
                "{\"text\": \"never closed"
            })
    void aBadLineIsAnsweredInItsPlace(String bad) throws IOException {
        List<JsonNode> lines = run("{\"id\":\"1\",\"text\":\"a\"}\n" + bad + "\n{\"id\":\"3\",\"text\":\"b\"}\n");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("id").asText()).isEqualTo("1");
        assertThat(lines.get(1).path("line").asInt()).isEqualTo(2);
        assertThat(lines.get(1).path("error").asText()).hasSizeGreaterThan(5);
        assertThat(lines.get(2).path("id").asText()).isEqualTo("3");
    }

    @Test
    void keepsTheOrderOverManyBatchesAndCounts() throws IOException {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            input.append(i % 10 == 0 ? "bad\n" : "{\"id\":\"" + i + "\",\"text\":\"t\"}\n");
        }
        StringWriter out = new StringWriter();
        var summary = new LineUnderstanding(UNDERSTANDING.understander()).run(new StringReader(input.toString()), out);

        assertThat(summary).isEqualTo(new LineUnderstanding.Summary(1_000, 900, 100));
        List<JsonNode> lines = parse(out.toString());
        for (int i = 0; i < 1_000; i++) {
            String expected = i % 10 == 0 ? String.valueOf(i + 1) : String.valueOf(i);
            assertThat(lines.get(i).path(i % 10 == 0 ? "line" : "id").asText()).isEqualTo(expected);
        }
    }

    private static List<JsonNode> run(String input) throws IOException {
        StringWriter out = new StringWriter();
        new LineUnderstanding(UNDERSTANDING.understander()).run(new StringReader(input), out);
        return parse(out.toString());
    }

    private static List<JsonNode> parse(String output) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : output.lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
