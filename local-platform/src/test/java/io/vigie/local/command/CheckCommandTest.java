package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @BeforeEach
    void aValidConfiguration() throws IOException {
        write("company.yaml", "name: Valmer\n");
        write("brands.yaml", "brands:\n  - {id: valmer, query: Valmer}\n");
        write("departments.yaml", "departments:\n  - {id: quality, functions: [quality], accountable: Ines Roy}\n");
        write("routes.yaml", "default: {department: quality, receivers: [screen]}\n");
        write("receivers.yaml", "receivers:\n  - {id: screen, type: console}\n");
    }

    @Test
    void aValidDirectoryIsTold() {
        assertThat(check()).isZero();
        assertThat(out.toString()).contains("is valid: 1 brand, 8 functions, 1 department, 1 receiver, 0 routes");
    }

    @Test
    void functionsThatNobodyOwnsAreAWarning() throws IOException {
        assertThat(check()).isZero();
        assertThat(err.toString())
                .startsWith("departments.yaml: warning: no department owns board, risk, hr, legal,")
                .contains("the default one, 'quality', does");

        write("departments.yaml", """
                departments:
                  - id: quality
                    functions: [board, risk, quality, hr, legal, customer-relations, communication, marketing]
                    accountable: Ines Roy
                """);
        err.getBuffer().setLength(0);
        assertThat(check()).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aProblemThatQuotesWhatIsHiddenShowsIt() throws IOException {
        write("receivers.yaml", """
                smtp: {host: mail.example, from: "vigie@mail.example\\r\\nBcc: x@y.example"}
                receivers:
                  - {id: screen, type: console}
                  - {id: mail, type: email, to: "a@b\\u202e.example"}
                """);

        assertThat(check()).isEqualTo(3);
        assertThat(err.toString().lines())
                .containsExactly(
                        "receivers.yaml:1: smtp.from: must be an e-mail address, is 'vigie@mail.example\\u{d}\\u{a}Bcc: x@y.example'",
                        "receivers.yaml:4: receivers[1].to: must be an e-mail address, is 'a@b\\u{202e}.example'");
    }

    @Test
    void queriesAreReportedBesideEverythingElse() throws IOException {
        write("brands.yaml", """
                brands:
                  - id: valmer
                    name: Valmer
                    query: '(Valmer OR'
                    exclude: 'AND'
                  - id: valmer
                    query: '"Valmer'
                  - id: nameless
                """);
        write("functions.yaml", """
                functions:
                  - id: quality
                    queries:
                      - language: french
                        weight: heavy
                        query: 'fuite AND'
                """);
        write("routes.yaml", "default: {department: nobody}\n");

        assertThat(check()).isEqualTo(3);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("brands.yaml:4: brands[0].query: query, character "),
                        line -> assertThat(line).startsWith("brands.yaml:5: brands[0].exclude: query, character "),
                        line -> assertThat(line).isEqualTo("brands.yaml:6: brands[1]: brand valmer is there twice"),
                        line -> assertThat(line).startsWith("brands.yaml:7: brands[1].query: query, character "),
                        line -> assertThat(line).isEqualTo("brands.yaml:8: brands[2]: needs 'query'"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "functions.yaml:4: functions[0].queries[0].language: must be fr, en or any, is 'french'"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "functions.yaml:5: functions[0].queries[0].weight: must be a number above 0 and at most 1, is 'heavy'"),
                        line -> assertThat(line)
                                .startsWith("functions.yaml:6: functions[0].queries[0].query: query, character "),
                        line -> assertThat(line)
                                .startsWith("routes.yaml: default: department 'nobody' does not exist"));
    }

    @Test
    void wrongTypesUnknownKeysAndKeysTwiceHaveFileLineAndAText() throws IOException {
        write("company.yaml", "name: [Valmer]\ntime_zone: {a: b}\ncolour: red\nname: Twice\n? [a, b]\n: c\n");
        write("detection.yaml", """
                warm_up: soon
                minimum_count: 0
                false_alarms_per_key_and_month: .inf
                sensitivity: extreme
                threshold: {mentions: 0, within: 2h}
                """);
        write("receivers.yaml", """
                smtp: {host: mail, from: a@b.example, port: 99999, starttls: maybe}
                receivers:
                  - screen
                  - {id: screen, type: console}
                """);
        Files.write(directory.resolve("functions.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});

        assertThat(check()).isEqualTo(3);
        assertThat(err.toString().lines())
                .contains(
                        "company.yaml:2: time_zone: must be a single value",
                        "company.yaml:3: colour: unknown key 'colour'; known here: languages, name, sentiment, time_zone",
                        "company.yaml:4: name: key 'name' is there twice",
                        "company.yaml:5: a key must be a single word",
                        "detection.yaml:1: warm_up: must be a duration such as 30s, 5m, 2h, 7d or PT5M, above 0 and at most 365d, is 'soon'",
                        "detection.yaml:2: minimum_count: must be a whole number from 1, is '0'",
                        "detection.yaml:3: false_alarms_per_key_and_month: must be a number above 0 and at most 100, is '.inf'",
                        "detection.yaml:4: sensitivity: must be low, medium or high, is 'extreme'",
                        "detection.yaml:5: threshold.mentions: must be a whole number from 1, is '0'",
                        "detection.yaml:5: threshold.within: must be from 5m to 1h in steps of 5m, is '2h'",
                        "functions.yaml: is not UTF-8",
                        "receivers.yaml:1: smtp.port: must be a port from 1 to 65535, is '99999'",
                        "receivers.yaml:1: smtp.starttls: must be true or false, is 'maybe'",
                        "receivers.yaml:3: receivers[0]: must be a mapping (key: value)");
    }

    @Test
    void languagesVariablesLinksAndSizesAreLookedAt() throws IOException {
        write("company.yaml", """
                name: ${UNCLOSED
                languages: [fr, english, EN]
                """);
        write("brands.yaml", """
                brands:
                  - id: valmer
                    name: $${VALMER}
                    query: ${valmer}
                """);
        write("detection.yaml", "# ".repeat(600_000));
        Files.createSymbolicLink(directory.resolve("functions.yaml"), directory.resolve("nowhere"));

        assertThat(check()).isEqualTo(3);
        assertThat(err.toString().lines())
                .contains(
                        "company.yaml:1: name: '${' must go on as ${NAME} or ${NAME:-default}, in capitals; $${ stands for ${ itself",
                        "company.yaml:2: languages[1]: must be a language of ISO 639-1 in two letters, such as fr or en, is 'english'",
                        "company.yaml:2: languages[2]: must be a language of ISO 639-1 in two letters, such as fr or en, is 'EN'",
                        "brands.yaml:4: brands[0].query: '${' must go on as ${NAME} or ${NAME:-default}, in capitals; $${ stands for ${ itself",
                        "detection.yaml: is larger than 1 MiB",
                        "functions.yaml: is a link to nothing")
                .noneMatch(line -> line.startsWith("brands.yaml:3"));
    }

    @Test
    void whatFollowsFromAFileThatIsMissingOrUnreadableIsNotToldToo() throws IOException {
        Files.delete(directory.resolve("routes.yaml"));
        write("brands.yaml", "brands: [\n");
        write("departments.yaml", "departments: [\n");

        assertThat(check()).isEqualTo(3);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("brands.yaml:").contains("is not YAML"),
                        line -> assertThat(line).startsWith("departments.yaml:").contains("is not YAML"),
                        line -> assertThat(line).isEqualTo("routes.yaml: is missing"));
    }

    @Test
    void aDirectoryThatIsNotThereIsToldApartFromAFile() {
        assertThat(check(directory.resolve("nowhere"))).isEqualTo(3);
        assertThat(check(directory.resolve("company.yaml"))).isEqualTo(3);
        assertThat(err.toString()).contains("nowhere: does not exist", "company.yaml: is not a directory");
    }

    private int check() {
        return check(directory);
    }

    private int check(Path configuration) {
        return VigieMain.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("check", configuration.toString());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
