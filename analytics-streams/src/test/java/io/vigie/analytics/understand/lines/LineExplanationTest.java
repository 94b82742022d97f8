package io.vigie.analytics.understand.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.analytics.understand.Judging;
import io.vigie.analytics.understand.Understanding;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineExplanationTest {

    private static final Understanding UNDERSTANDING = Judging.builtIn(Judging.brand("norvelia", "Norvelia", null));
    private static final String LINE =
            "{\"id\": \"1\", \"language\": \"en\", \"text\": \"Norvelia workers are on strike, what a terrible company\"}";

    @Test
    void addsToTheJudgementWhatItRestsOn() throws IOException {
        JsonNode line = run(LINE).get(0);
        StringWriter plain = new StringWriter();
        new LineUnderstanding(UNDERSTANDING.understander()).run(new StringReader(LINE), plain);

        JsonNode explanation = line.path("explanation");
        assertThat(explanation.path("queries").toString()).contains("norvelia").contains("on strike");
        assertThat(explanation.path("sentiment").path("parts").findValuesAsText("text"))
                .contains("terrible");
        ((ObjectNode) line).remove("explanation");
        assertThat(line).isEqualTo(new ObjectMapper().readTree(plain.toString()));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstMention() throws IOException {
        assertThat(run("\uFEFF" + LINE)).isEqualTo(run(LINE));
    }

    @Test
    void startAndPartsAddUpToTheTotal() throws IOException {
        JsonNode sentiment = run(LINE).get(0).path("explanation").path("sentiment");
        double sum = sentiment.path("start").path("negative").asDouble();
        for (JsonNode part : sentiment.path("parts")) {
            sum += part.path("negative").asDouble();
        }

        assertThat(sentiment.path("total").path("negative").asDouble()).isCloseTo(sum, within(0.01));
    }

    @Test
    void tellsWhyAFunctionWasGivenAndWhyOthersWereNot() throws IOException {
        JsonNode line = run(LINE).get(0);
        JsonNode functions = line.path("explanation").path("functions");
        JsonNode none = functions.path("none");
        JsonNode hr = functions.path("considered").get(0);

        assertThat(none.path("sum").asDouble())
                .isCloseTo(none.path("words").asDouble() - none.path("queries").asDouble(), within(0.001))
                .isLessThanOrEqualTo(none.path("limit").asDouble());
        assertThat(none.path("let_in").asBoolean()).isTrue();
        assertThat(hr.path("id").asText()).isEqualTo("hr");
        assertThat(hr.path("queries").asDouble()).isPositive();
        assertThat(hr.path("telling").findValuesAsText("text")).contains("workers");
        assertThat(functions.path("considered")).hasSize(8);
        assertThat(line.path("functions").findValuesAsText("id")).isEqualTo(given(functions));
    }

    @Test
    void tellsWhyNoneWasGiven() throws IOException {
        JsonNode functions = run("Happy birthday to my sister, cake and candles tonight with Norvelia!")
                .get(0)
                .path("explanation")
                .path("functions");

        assertThat(functions.path("none").path("let_in").asBoolean()).isFalse();
        assertThat(functions.path("none").path("sum").asDouble())
                .isGreaterThan(functions.path("none").path("limit").asDouble());
        assertThat(given(functions)).isEmpty();
    }

    private static List<String> given(JsonNode functions) {
        List<String> given = new ArrayList<>();
        for (JsonNode function : functions.path("considered")) {
            if (function.path("given").asBoolean()) {
                given.add(function.path("id").asText());
            }
        }
        return given;
    }

    @Test
    void aBareTextIsExplainedAndABadLineAnswered() throws IOException {
        List<JsonNode> lines = run("What a terrible, terrible day for Norvelia and its workers\n\n{\"id\": 1}\n");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("sentiment").path("best").asText()).isEqualTo("negative");
        assertThat(lines.get(1).path("line").asInt()).isEqualTo(2);
        assertThat(lines.get(2).path("error").asText()).contains("text");
    }

    @Test
    void countsWhatBecameOfTheLines() throws IOException {
        String input = "bare text\n" + LINE + "\n\n{\"id\": 1}\n{\"text\": \"cut o";

        assertThat(new LineExplanation(UNDERSTANDING.understander()).run(new StringReader(input), new StringWriter()))
                .isEqualTo(new LineUnderstanding.Summary(5, 2, 3, true));
        assertThat(new LineExplanation(UNDERSTANDING.understander())
                        .run(new StringReader("one\ntwo"), new StringWriter()))
                .isEqualTo(new LineUnderstanding.Summary(2, 2, 0, false));
    }

    private static List<JsonNode> run(String input) throws IOException {
        StringWriter out = new StringWriter();
        new LineExplanation(UNDERSTANDING.understander()).run(new StringReader(input), out);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(new ObjectMapper().readTree(line));
            }
        }
        return lines;
    }
}
