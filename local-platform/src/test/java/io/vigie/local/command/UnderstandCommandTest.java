package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstandCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void failsWhenNoLineIsAMention() throws IOException {
        assertThat(understand("one\ntwo\n")).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.contains("--explain takes bare text"));
        assertThat(err.toString()).endsWith("mentions: no mention in 2 lines" + System.lineSeparator());

        assertThat(understand("{\"id\": 1}\n", "--explain")).isEqualTo(1);
    }

    @Test
    void aBadLineAmongOthersIsNoFailure() throws IOException {
        assertThat(understand("one\n{\"text\": \"two\"}\n")).isZero();
        assertThat(understand("")).isZero();
        assertThat(understand("one\n", "--explain")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpNamesEveryFieldOfAnExplanation() throws IOException {
        assertThat(understand("{\"text\": \"Ma pompe fuit, c'est inadmissible\"}\n", "--explain"))
                .isZero();
        JsonNode explanation = new ObjectMapper().readTree(out.toString()).path("explanation");
        String usage = Objects.requireNonNull(
                        VigieMain.commandLine().getSubcommands().get("understand"))
                .getUsageMessage();
        String help = usage.substring(usage.indexOf("--explain adds"));

        assertThat(explanation.fieldNames())
                .toIterable()
                .contains("functions")
                .allSatisfy(field -> assertThat(help).contains('"' + field + '"'));
        assertThat(explanation.elements())
                .toIterable()
                .flatExtracting(UnderstandCommandTest::names)
                .contains("parts", "considered")
                .allSatisfy(field -> assertThat(help).contains('"' + field + '"'));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private int understand(String lines, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("mentions"), lines);
        return VigieMain.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments(file, options));
    }

    private static String[] arguments(Path file, String... options) {
        return Stream.concat(Stream.of("understand", "--config", "../config", file.toString()), Stream.of(options))
                .toArray(String[]::new);
    }
}
