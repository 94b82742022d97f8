package io.vigie.configuration.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.SentimentModelConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.yaml.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationDirectoryTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void aValidConfiguration() throws IOException {
        write("company.yaml", "name: Valmer\ntime_zone: Europe/Paris\n");
        write("brands.yaml", "brands:\n  - {id: valmer, name: Valmer, query: Valmer, aliases: [Groupe Valmer]}\n");
        write("departments.yaml", """
                departments:
                  - id: quality
                    name: {fr: Qualité, en: Quality}
                    functions: [quality]
                    accountable: {name: Ines Roy, email: ines@valmer.example}
                    receivers: [hook]
                """);
        write("routes.yaml", "default: {department: quality, receivers: [screen]}\n");
        write("receivers.yaml", """
                receivers:
                  - {id: screen, type: console}
                  - {id: hook, type: webhook, url: 'https://hooks.valmer.example/a', secret: '${HOOK_SECRET}'}
                """);
    }

    @Test
    void readsAWholeDirectory() {
        VigieConfig config = load();

        assertThat(config.company().timeZone().getId()).isEqualTo("Europe/Paris");
        assertThat(config.brands())
                .singleElement()
                .satisfies(brand -> assertThat(brand.aliases()).containsExactly("Groupe Valmer"));
        assertThat(config.functions()).extracting(FunctionConfig::id).containsAll(FunctionConfig.BUILT_IN);
        assertThat(config.receiver("hook")).get().isInstanceOfSatisfying(ReceiverConfig.Webhook.class, hook -> {
            assertThat(hook.secret().value()).isEqualTo("s3cret-of-sixteen");
            assertThat(hook.toString()).doesNotContain("s3cret-of-sixteen");
        });
    }

    @Test
    void theTimeZoneIsOneThatBrowsersKnowToo() throws IOException {
        write("company.yaml", "name: Valmer\n");
        assertThat(load().company().timeZone().getId()).isEqualTo("UTC");
        for (String unknown : List.of("Z", "+02:00", "UTC+2", "GMT-05:30", "Europe/Lutetia")) {
            write("company.yaml", "name: Valmer\ntime_zone: '" + unknown + "'\n");
            assertThat(problems())
                    .isEqualTo("company.yaml:2: time_zone: must be a time zone such as Europe/Paris, is '" + unknown
                            + "'");
        }
    }

    @Test
    void aSentimentModelIsTheBuiltInOneUnlessConfigured() throws IOException {
        assertThat(load().company().sentiment()).isNull();

        write("company.yaml", """
                name: Valmer
                sentiment:
                  onnx: {model: /models/tone, languages: [fr], timeout: 500ms, threshold: 0.6, labels: {LABEL_0: negative}}
                """);

        assertThat(load().company().sentiment())
                .isEqualTo(new SentimentModelConfig(
                        "onnx",
                        Path.of("/models/tone"),
                        List.of("fr"),
                        0.6,
                        Duration.ofMillis(500),
                        Map.of("LABEL_0", "negative"),
                        new Place("company.yaml", 3, "sentiment.onnx")));
    }

    @Test
    void aWrongSentimentModelIsReportedWithItsLine() throws IOException {
        write("company.yaml", "name: Valmer\nsentiment:\n  onnx: {threshold: 2, labels: {A: bad}, tempo: 1}\n");
        assertThat(problems())
                .contains("company.yaml:3")
                .contains("model")
                .contains("threshold")
                .contains("tempo");

        write("company.yaml", "name: Valmer\nsentiment:\n  tensorflow: {model: /models/tone}\n");
        assertThat(problems()).contains("must name one engine of [onnx]");
    }

    @Test
    void everyProblemIsReportedAtOnceWithFileAndLine() throws IOException {
        write("brands.yaml", "brands:\n  - id: Val mer\n    query: Valmer\n    colour: red\n");
        write("routes.yaml", """
                default: {department: quality}
                routes:
                  - match: {function: [qualty], min_severity: 9}
                    department: nobody
                """);
        write("recievers.yaml", "{}");

        assertThat(problems())
                .contains("brands.yaml:2: brands[0].id: must be 1 to 63")
                .contains("brands.yaml:4: brands[0].colour: unknown key 'colour'")
                .contains("routes.yaml:3: routes[0].match: severity")
                .contains("routes.yaml:3: routes[0]: department 'nobody' does not exist")
                .contains("recievers.yaml: unknown file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"function", "brand", "nature"})
    void anEmptyMatchDoesNotTakeEveryAlert(String key) throws IOException {
        write("routes.yaml", """
                default: {department: quality}
                routes:
                  - match: {%1$s: [null]}
                  - match: {%1$s: []}
                  - match: {%1$s: }
                """.formatted(key));

        assertThat(problems().lines())
                .containsExactly(
                        "routes.yaml:3: routes[0].match.%s[0]: is empty".formatted(key),
                        "routes.yaml:4: routes[1].match.%1$s: is empty: name something, or leave '%1$s' out"
                                .formatted(key),
                        "routes.yaml:5: routes[2].match.%1$s: is empty: name something, or leave '%1$s' out"
                                .formatted(key));
    }

    @Test
    void anEmptyItemIsReportedWhereverOneStands() throws IOException {
        write("routes.yaml", "default: {department: quality, receivers: [screen, null]}\n");
        write("receivers.yaml", """
                smtp: {host: mail.valmer.example, from: vigie@valmer.example}
                receivers:
                  - {id: screen, type: console}
                  - {id: hook, type: email, to: [null]}
                  - {id: mail, type: email, to: []}
                """);

        assertThat(problems().lines())
                .containsExactlyInAnyOrder(
                        "routes.yaml:1: default.receivers[1]: is empty",
                        "receivers.yaml:4: receivers[1].to[0]: is empty",
                        "receivers.yaml:5: receivers[2]: needs 'to' with at least one address");
    }

    @Test
    void whatWouldDoNothingIsRefused() throws IOException {
        write("functions.yaml", """
                functions:
                  - {id: energy, queries: [{query: 'power'}]}
                  - {id: energy, queries: [{query: 'grid'}]}
                  - {id: water}
                """);
        write("receivers.yaml", """
                smtp: {host: mail.valmer.example, from: vigie@valmer.example, username: vigie}
                receivers:
                  - {id: screen, type: console}
                  - {id: hook, type: email, to: [a@b.example], language: de}
                """);

        assertThat(problems().lines())
                .containsExactlyInAnyOrder(
                        "functions.yaml:3: functions[1]: function energy is there twice",
                        "functions.yaml:4: functions[2]: needs 'queries' with at least one: nothing else finds a function",
                        "receivers.yaml:1: smtp: needs both of 'username' and 'password', or neither",
                        "receivers.yaml:4: receivers[1].language: must be fr or en, is 'de'");
    }

    @Test
    void aProblemIsToldOnce() throws IOException {
        write("receivers.yaml", """
                receivers:
                  - {id: screen, type: console}
                  - {id: hook, type: webhook, url: 'https://valmer.example/${NO_SUCH_PATH}', secret: '${NO_SUCH_SECRET}'}
                """);

        assertThat(problems().lines()).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void anAlertWithoutOwnerIsImpossible() throws IOException {
        write("routes.yaml", "routes: []\n");
        assertThat(problems()).contains("needs 'default' with a department");

        write("departments.yaml", "departments:\n  - {id: quality, functions: [quality]}\n");
        assertThat(problems()).contains("departments.yaml:2: departments[0]: needs an 'accountable' person");
    }

    @Test
    void aFunctionHasOneOwner() throws IOException {
        write("departments.yaml", """
                departments:
                  - {id: quality, functions: [quality], accountable: Ines Roy}
                  - {id: factory, functions: [quality], accountable: Paul Grau}
                """);

        assertThat(problems()).contains("departments.yaml:3", "owned by 'quality' already");
    }

    @Test
    void missingVariablesBrokenYamlAndMissingMailServerAreNamed() throws IOException {
        write("receivers.yaml", """
                receivers:
                  - {id: screen, type: console}
                  - {id: hook, type: webhook, url: 'ftp://x', secret: '${NO_SUCH_SECRET}'}
                  - {id: mail, type: email, to: [a@b.example]}
                """);
        assertThat(problems())
                .contains("NO_SUCH_SECRET is not set")
                .contains("receivers.yaml:3: receivers[1].url: must be an http or https address")
                .contains("needs 'smtp'");

        write("receivers.yaml", "receivers:\n  - {id: screen\n");
        assertThat(problems()).contains("receivers.yaml:").contains("is not YAML");
    }

    @Test
    void addressesAndSecretsMustHaveTheLookOfOne() throws IOException {
        write("departments.yaml", """
                departments:
                  - id: quality
                    functions: [quality]
                    accountable: {name: Ines Roy, email: ask Ines}
                """);
        write("receivers.yaml", """
                receivers:
                  - {id: screen, type: console}
                  - {id: hook, type: webhook, url: 'https://hooks.valmer.example/a', secret: short-one}
                  - {id: mail, type: email, to: [a@b.example, 'b@c.example, d@e.example']}
                smtp: {host: mail.valmer.example, from: vigie@valmer.example}
                """);
        assertThat(problems())
                .contains(
                        "departments.yaml:4: departments[0].accountable.email: must be an e-mail address, is 'ask Ines'")
                .contains("receivers.yaml:3: receivers[1].secret: must have at least 16 characters")
                .contains("receivers.yaml:4: receivers[2].to[1]: must be an e-mail address")
                .doesNotContain("short-one", "to[0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b@c.example",
                ".a@c.example",
                "a.@c.example",
                "a@c..example",
                "a@.example",
                "a@-c.example",
                "a@c-.example",
                "a@c.example.",
                "a@b@c.example",
                "@c.example",
                "a\\u202eb@c.example",
                "a\\u200bb@c.example",
                "a\\u00a0b@c.example",
                "a@c.example\\r\\nBcc: d@e.example",
                "a@c.example\\n",
                "Ann a@c.example",
                "[a]@c.example"
            })
    void whatIsNoAddressIsRefusedWhereverOneStands(String address) throws IOException {
        mailTo("ann@c.example", address);

        assertThat(problems().lines().filter(line -> line.contains("must be an e-mail address")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("receivers.yaml:4: receivers[1].to[1]: "),
                        line -> assertThat(line).startsWith("receivers.yaml:1: smtp.from: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@localhost",
                "o'hara+alerts@mail.valmer-group.example",
                "a.b-c_d@c.example",
                "élodie@société.example"
            })
    void whatIsAnAddressIsTaken(String address) throws IOException {
        mailTo("ann@c.example", address);

        assertThat(problems()).isEmpty();
    }

    @Test
    void anAddressLongerThanMailCarriesIsRefusedWithoutBeingMatched() throws IOException {
        mailTo("ann@c.example", "a.".repeat(100_000) + "a@c.example");

        assertThat(problems()).contains("receivers[1].to[1]: must be an e-mail address");
    }

    private void mailTo(String first, String second) throws IOException {
        write("receivers.yaml", """
                smtp: {host: mail.valmer.example, from: "%2$s"}
                receivers:
                  - {id: hook, type: console}
                  - {id: mail, type: email, to: ["%1$s", "%2$s"]}
                  - {id: screen, type: console}
                """.formatted(first, second));
    }

    @Test
    void aReceiverIsNotToldTwice() throws IOException {
        mailTo("Ann@c.example", "ann@C.example");

        assertThat(problems()).isEqualTo("receivers.yaml:4: receivers[1].to[1]: 'ann@C.example' is there twice");
    }

    @ParameterizedTest
    @CsvSource({
        "Vigie of Valmer <vigie@valmer.example>, true",
        "Vigie <a..b@valmer.example>, false",
        "'Vigie\\r\\nBcc: eve@evil.example <a@valmer.example>', false"
    })
    void aSenderAloneMayHaveAName(String from, boolean isTaken) throws IOException {
        write("receivers.yaml", """
                smtp: {host: mail.valmer.example, from: "%s"}
                receivers:
                  - {id: hook, type: console}
                  - {id: screen, type: console}
                """.formatted(from));

        assertThat(problems().isEmpty()).as(problems()).isEqualTo(isTaken);
    }

    @Test
    void whatIsSaidToTheMailServerStaysOneLine() throws IOException {
        write("receivers.yaml", """
                smtp: {host: "mail\\u2028.example", from: a@b.example, username: "vigie\\r\\nRSET", password: x}
                receivers:
                  - {id: hook, type: console}
                  - {id: screen, type: console}
                """);

        assertThat(problems().lines())
                .containsExactly(
                        "receivers.yaml:1: smtp.host: must be one line without control or format characters",
                        "receivers.yaml:1: smtp.username: must be one line without control or format characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0d", "PT-5M", "-5m", "366d", "8761h", "99999999999999999d", "99999999999999999999s"})
    void aDurationIsAboveZeroAndAtMostAYear(String duration) throws IOException {
        write("detection.yaml", "warm_up: " + duration + "\n");
        write("company.yaml", "name: Valmer\nsentiment:\n  onnx: {model: /m, timeout: " + duration + "}\n");

        assertThat(problems().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("company.yaml:3: sentiment.onnx.timeout: must be a duration"),
                        line -> assertThat(line)
                                .startsWith("detection.yaml:1: warm_up: must be a duration")
                                .endsWith("above 0 and at most 365d, is '" + duration + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7m", "5m1s", "PT5M0.5S", "4m", "65m", "0s", "-5m", "99999999999999999d"})
    void aThresholdCountsInStepsOfFiveMinutes(String within) throws IOException {
        write("detection.yaml", "threshold: {mentions: 3, within: " + within + "}\n");

        assertThat(problems())
                .isEqualTo("detection.yaml:1: threshold.within: must be from 5m to 1h in steps of 5m, is '" + within
                        + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.1", "1e9", ".inf", ".nan", "many"})
    void falseAlarmsAreAskedForInTheDetectorsRange(String rate) throws IOException {
        write("detection.yaml", "sensitivity: low\nfalse_alarms_per_key_and_month: " + rate + "\n");

        assertThat(problems())
                .isEqualTo(
                        "detection.yaml:2: false_alarms_per_key_and_month: must be a number above 0 and at most 100, is '"
                                + rate + "'");
    }

    @Test
    void aCompanyExtendsABuiltInFunctionAndAddsItsOwn() throws IOException {
        write("functions.yaml", """
                functions:
                  - id: quality
                    queries: [{language: fr, weight: 0.9, query: 'fuite'}]
                  - {id: sustainability, name: RSE, queries: [{query: 'pollution'}]}
                """);

        VigieConfig config = load();

        assertThat(config.functions()).extracting(FunctionConfig::id).endsWith("sustainability");
        assertThat(config.functions().stream().filter(each -> each.id().equals("quality")))
                .singleElement()
                .satisfies(quality -> assertThat(quality.queries())
                        .last()
                        .satisfies(query -> assertThat(query.query()).isEqualTo("fuite")));
    }

    private String problems() {
        try {
            load();
            return "";
        } catch (InvalidConfigurationException e) {
            return e.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
        }
    }

    private VigieConfig load() {
        return ConfigurationDirectory.load(directory, Map.of("HOOK_SECRET", "s3cret-of-sixteen"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
