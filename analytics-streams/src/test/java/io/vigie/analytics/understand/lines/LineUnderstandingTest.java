package io.vigie.analytics.understand.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.analytics.understand.Judging;
import io.vigie.analytics.understand.Understanding;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aByteOrderMarkIsNoPartOfTheFirstMention() throws IOException {
        List<JsonNode> lines = run("\uFEFF{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n");

        assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("1", "2");
        assertThat(run("\uFEFF")).isEmpty();
        assertThat(run("{\"id\":\"1\",\"text\":\"a\"}\n\uFEFF{}").get(1).has("error"))
                .isTrue();
    }

    @Test
    void keepsTheOrderOverManyBatchesAndCounts() throws IOException {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            input.append(i % 10 == 0 ? "bad\n" : "{\"id\":\"" + i + "\",\"text\":\"t\"}\n");
        }
        StringWriter out = new StringWriter();
        var summary = new LineUnderstanding(UNDERSTANDING.understander()).run(new StringReader(input.toString()), out);

        assertThat(summary).isEqualTo(new LineUnderstanding.Summary(1_000, 900, 100, false));
        List<JsonNode> lines = parse(out.toString());
        for (int i = 0; i < 1_000; i++) {
            String expected = i % 10 == 0 ? String.valueOf(i + 1) : String.valueOf(i);
            assertThat(lines.get(i).path(i % 10 == 0 ? "line" : "id").asText()).isEqualTo(expected);
        }
    }

    @Test
    void anErrorTellsTheIdWhereItCanBeRead() throws IOException {
        List<JsonNode> lines = run("""
                {"id": "a-1"}
                {"id": 17, "text": []}
                {"id": {}, "text": "a"}
                {"id": null, "text": 1}
                """);

        assertThat(lines.get(0).toString()).isEqualTo("{\"line\":1,\"id\":\"a-1\",\"error\":\"text is missing\"}");
        assertThat(lines.get(1).path("id").asText()).isEqualTo("17");
        assertThat(lines.get(2).has("id")).isFalse();
        assertThat(lines.get(3).has("id")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Norvelia is on strike", "[1]", "  \"quoted\""})
    void bareTextIsToldWhatTakesIt(String bare) throws IOException {
        assertThat(run(bare).get(0).path("error").asText())
                .isEqualTo("a JSON object was expected; --explain takes bare text");
    }

    @Test
    void aLineWithoutEndIsAnErrorAndNotHeldInMemory() throws IOException {
        String good = "{\"id\":\"after\",\"text\":\"a\"}\n";
        try (Reader endless = new SequenceReader("x", 400_000_000L, "\r\n" + good)) {
            StringWriter out = new StringWriter();
            new LineUnderstanding(UNDERSTANDING.understander()).run(endless, out);

            List<JsonNode> lines = parse(out.toString());
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0).path("error").asText()).isEqualTo("longer than 1048576 characters");
            assertThat(lines.get(1).path("id").asText()).isEqualTo("after");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "a"}          | false
            {"text": "cut o        | true
            {                      | true
            {"te                   | true
            {"text": "a", "id": nu | true
            {"text": "a", "id": 1  | true
            {"text": "a"           | true
            {"id": "no text"}      | false
            {"text": "a"} more     | false
            {no JSON}              | false
            '   '                  | false
            bare text              | false
            """)
    void tellsWhetherTheInputEndedWithinALine(String last, boolean cutOff) throws IOException {
        assertThat(isCutOff("bad\n" + last)).isEqualTo(cutOff);
        assertThat(isCutOff("bad\n" + last + "\n")).isFalse();
    }

    @Test
    void aLastLineThatIsTooLongIsNotCutOff() throws IOException {
        assertThat(isCutOff("{\"text\": \"" + "x".repeat(BoundedLines.MOST_CHARS)))
                .isFalse();
    }

    private static boolean isCutOff(String input) throws IOException {
        boolean judging = new LineUnderstanding(UNDERSTANDING.understander())
                .run(new StringReader(input), new StringWriter())
                .cutOff();
        boolean explaining = new LineExplanation(UNDERSTANDING.understander())
                .run(new StringReader(input), new StringWriter())
                .cutOff();
        assertThat(explaining).isEqualTo(judging);
        return judging;
    }

    /** One character many times, then a text. */
    private static final class SequenceReader extends Reader {
        private final char repeated;
        private final StringReader end;
        private long left;

        SequenceReader(String repeated, long times, String end) {
            this.repeated = repeated.charAt(0);
            this.left = times;
            this.end = new StringReader(end);
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            if (left == 0) {
                return end.read(chars, offset, length);
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(chars, offset, offset + count, repeated);
            left -= count;
            return count;
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void close() {}
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
