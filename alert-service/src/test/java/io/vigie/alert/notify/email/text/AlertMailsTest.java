package io.vigie.alert.notify.email.text;

import static io.vigie.alert.notify.email.text.MailedAlerts.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.alert.FrenchTypography;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertMailsTest {

    private static final MailTextConfig CONFIG = new MailTextConfig(
            "Fonderies <Valmont>",
            ZoneId.of("Europe/Paris"),
            URI.create("https://vigie.example.org/"),
            Map.of("valmont", "Valmont"),
            Map.of("quality", Map.of("fr", "Qualité", "en", "Quality")),
            Map.of("quality-dept", Map.of("fr", "Direction qualité", "en", "Quality department")));

    private final AlertMails mails = new AlertMails(CONFIG);

    @Test
    void saysInEnglishWhatHasHappenedAndWhoOwnsIt() {
        AlertMail mail = mails.write(alert("a-quality"), "opened", "en");
        assertThat(mail.subject())
                .isEqualTo(
                        "[Vigie] New alert · Crisis 5/5 · Quality · Valmont · 84 mentions, 9.1 expected, 62% negative");
        assertThat(mail.text())
                .contains("Quality department · Claire Marchand", "Began: Thu 19 March 2026, 12:40", "> La poignée")
                .contains("https://example.org/status/1", "cocotte (61), poignée (58)");
        assertThat(mail.html()).contains("Quality department", "https://vigie.example.org/", "Severity 5 of 5");
    }

    @Test
    void saysItInFrench() {
        AlertMail mail = mails.write(alert("a-quality"), "handed_over", "fr");
        assertThat(mail.subject()).startsWith("[Vigie] Une alerte vous est confiée · Crise 5/5 · Qualité · Valmont");
        assertThat(mail.text()).contains("Direction qualité", "Début\u00a0: jeu. 19 mars 2026 à 12:40");
        assertThat(mail.html()).contains("lang=\"fr\"", "62\u00a0% négatives", "Ouvrir dans la console");
    }

    @Test
    void withoutTheReadersLanguageANameIsInEnglishOrInTheFirstThatThereIs() {
        Map<String, Map<String, String>> functions =
                Map.of("quality", Map.of("it", "Qualità", "de", "Qualität", "es", "Calidad", "nl", "Kwaliteit"));
        Map<String, Map<String, String>> departments =
                Map.of("quality-dept", Map.of("de", "Qualitätsabteilung", "en", "Quality department", "*", "QA"));
        AlertMails others = new AlertMails(new MailTextConfig(
                "Valmont", CONFIG.timeZone(), CONFIG.consoleUrl(), Map.of(), functions, departments));
        Map<String, Object> alert = alert("a-quality");
        alert.put("department_name", departments.get("quality-dept"));
        AlertMail mail = others.write(alert, "opened", "fr");
        assertThat(mail.subject()).contains(" · Qualität · ");
        assertThat(mail.text()).contains("Quality department · Claire Marchand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "silence"})
    void ofWhatIsMissedNoShareIsNegative(String nature) {
        AlertMail mail = mails.write(MailedAlerts.of(nature), "opened", "en");
        assertThat(mail.subject()).endsWith("expected");
        assertThat(mail.text()).doesNotContainIgnoringCase("negative,", "% negative", "usually negative");
    }

    @Test
    void saysHowLargeItGrewAndWhyInTheReadersLanguage() {
        Map<String, Object> alert = alert("a-quality");
        alert.put("window_minutes", 60);
        alert.put("peak_window_minutes", 60);
        alert.put("route_because", Map.of("code", "owns", "department", "quality-dept", "function", "quality"));
        assertThat(mails.write(alert, "updated", "fr").text())
                .contains("84 mentions en 60\u00a0min, 9,1 attendues")
                .contains("Au plus fort, 96 mentions en 60\u00a0min · 410 mentions depuis le début")
                .contains("Qualité rassemble 45\u00a0% des mentions de la marque dans le pic")
                .contains("Direction qualité est responsable de la fonction Qualité.");
        assertThat(mails.write(alert, "updated", "en").html())
                .contains("At its peak 96 mentions in 60 min · 410 mentions since it began")
                .contains("Quality department owns the function Quality.");
    }

    @Test
    void aWideAudienceIsWhatAMailAboutOneTells() {
        Map<String, Object> alert = alert("a-joke");
        alert.put("nature", "voice");
        assertThat(mails.write(alert, "opened", "en").subject()).endsWith("a mention with an audience of 302,000");
        assertThat(mails.write(alert, "opened", "fr").text())
                .contains("une mention dont l’audience atteint 302\u202f000");
    }

    @Test
    void opinionThatTurnsIsToldWithWhatIsUsual() {
        Map<String, Object> alert = alert("a-quality");
        alert.putAll(Map.of(
                "nature", "shift", "window_minutes", 1440, "negative_share", 0.48, "expected_negative_share", 0.22));
        assertThat(mails.write(alert, "opened", "en").text())
                .contains("Opinion shift · Severity")
                .contains("opinion turns for the worse: 48% negative over the last 24 hours, usually 22%")
                .contains("mentions since it began")
                .doesNotContain("At its peak");
        assertThat(mails.write(alert, "opened", "fr").text())
                .contains(
                        "l’opinion se dégrade\u00a0: 48\u00a0% de négatif sur 24\u00a0h, contre 22\u00a0% d’ordinaire");
        alert.putAll(Map.of("window_minutes", 4320, "negative_share", 0.08));
        assertThat(mails.write(alert, "opened", "fr").subject())
                .contains("l’opinion s’améliore\u00a0: 8\u00a0% de négatif sur 3 jours");
        assertThat(mails.write(alert, "opened", "en").subject())
                .contains("for the better: 8% negative over the last 3 days");
    }

    @Test
    void aFixedThresholdIsToldWithoutWhatIsUsual() {
        Map<String, Object> alert = alert("a-quality");
        alert.put("window_minutes", 60);
        alert.put("spikes", List.of(Map.of("kind", "threshold")));
        alert.put(
                "lead_because", Map.of("code", "threshold", "function", "quality", "threshold", "50", "minutes", "60"));
        AlertMail english = mails.write(alert, "opened", "en");
        assertThat(english.subject()).endsWith("84 mentions in 60 min, fixed threshold 50, 62% negative");
        assertThat(english.text())
                .contains("Quality: the fixed threshold of 50 mentions in 60 min was reached.")
                .doesNotContain("expected", "Usually negative", "out of the ordinary");
        assertThat(english.html()).doesNotContain("expected", "Usually negative", "out of the ordinary");
        assertThat(mails.write(alert, "opened", "fr").text())
                .contains(
                        "84 mentions en 60\u00a0min, seuil fixe 50",
                        "le seuil fixe de 50 mentions en 60\u00a0min est atteint.")
                .doesNotContain("attendues");
    }

    @Test
    void tellsThatAFunctionOfTheCompanysOwnLeadsInPlaceOfWhich() {
        Map<String, Object> alert = alert("a-quality");
        alert.put("lead_because", Map.of("code", "own", "function", "recalls", "other", "quality", "share", "0.9"));
        assertThat(mails.write(alert, "handed_over", "fr").text())
                .contains("recalls, fonction propre à votre entreprise,", "mentions que Qualité (90\u00a0%)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://vigie.example.org", "https://vigie.example.org/", "https://example.org/vigie/"})
    void linksToTheAlertInTheConsole(String console) {
        MailTextConfig config =
                new MailTextConfig("Valmont", ZoneId.of("UTC"), URI.create(console), Map.of(), Map.of(), Map.of());
        AlertMail mail = new AlertMails(config).write(alert("a-quality"), "opened", "en");
        String link = (console + "/#alert-a-quality").replace("//#", "/#");
        assertThat(mail.html()).contains("href=\"" + link + "\"");
        assertThat(mail.text()).contains("Open in the console: " + link + "\n");
    }

    @Test
    void aReasonOfAnUnknownCodeIsToldInItsOwnWords() {
        Map<String, Object> alert = alert("a-quality");
        alert.put("route_because", Map.of("code", "something-new"));
        alert.put("route_reason", "a route {of} $1 another time");
        assertThat(mails.write(alert, "opened", "en").text()).contains("a route {of} $1 another time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void hostileTextsStayText(String language) {
        String html = mails.write(alert("a-hostile"), "opened", language).html();
        assertThat(html)
                .contains("&lt;img src=x onerror=", "&lt;script&gt;", "Fonderies &lt;Valmont&gt;")
                .doesNotContain("<img", "<script", "<svg", "javascript:", "data:text", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\nBcc: all@example.org", "\n\nbody", "\u2028x", "\u0085x", "\u0000x", "\u202ex", "\ud800x"})
    void noTextBreaksOutOfTheSubject(String hostile) {
        Map<String, Object> alert = alert("a-quality");
        alert.put("function", "quality" + hostile);
        alert.put("brand", hostile.repeat(200));
        String subject = mails.write(alert, "opened", "en").subject();
        assertThat(subject).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
        assertThat(subject.length()).isLessThanOrEqualTo(160);
    }

    @Test
    void anUnknownCauseAndLanguageStillMakeAMail() {
        assertThat(mails.write(alert("a-legal"), "something_new", "de").subject())
                .startsWith("[Vigie] New alert · ");
    }

    @Test
    void aNumberIsToldAsTheLanguageCounts() {
        Map<String, Object> drop = MailedAlerts.of("drop");
        assertThat(mails.write(drop, "opened", "fr").subject())
                .contains("0 mention en 24\u00a0h\u00a045\u00a0min, 1,4 attendue");
        assertThat(mails.write(drop, "opened", "en").subject()).contains("0 mentions in 24 h 45 min, 1.4 expected");
        Map<String, Object> one = MailedAlerts.of("volume");
        one.putAll(Map.of("observed", 1, "expected", 2, "peak_observed", 1, "total", 1));
        assertThat(mails.write(one, "opened", "en").text())
                .contains("1 mention in 60 min, 2 expected")
                .contains("At its peak 1 mention in 60 min · 1 mention since it began");
        assertThat(mails.write(one, "opened", "fr").text())
                .contains("1 mention en 60\u00a0min, 2 attendues")
                .contains("Au plus fort, 1 mention en 60\u00a0min · 1 mention depuis le début");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "updated", "handed_over"})
    void whatIsUsualOfAShiftIsNotCutFromTheSubject(String cause) {
        assertThat(mails.write(MailedAlerts.of("shift"), cause, "fr").subject()).endsWith("d’ordinaire");
        assertThat(mails.write(MailedAlerts.of("shift"), cause, "en").subject()).endsWith("usually 22%");
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        Map<String, Object> alert = alert("a-quality");
        alert.putAll(Map.of("onset_at", "2026-03-01T11:01:00Z", "opened_at", "2026-03-11T11:01:00Z"));
        assertThat(mails.write(alert, "opened", "fr").text())
                .contains("dim. 1er mars 2026 à 12:01", "mer. 11 mars 2026 à 12:01");
        assertThat(mails.write(alert, "opened", "en").text()).contains("Sun 1 March 2026, 12:01");
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        assertThat(MailTexts.of("fr").all())
                .allSatisfy((key, text) ->
                        assertThat(FrenchTypography.faults(text)).as(key).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aSilentSourceIsNamedAsSuch(String language) {
        AlertMail mail = mails.write(MailedAlerts.of("silence"), "opened", language);
        assertThat(mail.subject()).contains("Source forum");
        assertThat(mail.text()).contains("Source forum").doesNotContain("source:");
        assertThat(mail.html()).doesNotContain("source:forum");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(MailTexts.of("fr").all().keySet())
                .isEqualTo(MailTexts.of("en").all().keySet());
        assertThat(MailTexts.of("fr").all().get("owner")).isEqualTo("Responsable");
    }

    /** For looking at: the mails as files, named by what they tell and by language. */
    @ParameterizedTest
    @CsvSource({
        "crisis,opened",
        "crisis,updated",
        "crisis,handed_over",
        "threshold,opened",
        "shift,opened",
        "voice,opened",
        "drop,opened",
        "silence,opened"
    })
    void canBeLookedAt(String kind, String cause) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mail"));
        for (String language : List.of("en", "fr")) {
            AlertMail mail = mails.write(MailedAlerts.of(kind), cause, language);
            Path file = folder.resolve(kind + "-" + cause + "-" + language);
            Path html = Files.writeString(Path.of(file + ".html"), mail.html());
            Files.writeString(Path.of(file + ".txt"), mail.subject() + "\n\n" + mail.text());
            assertThat(Files.size(html)).isLessThan(100_000);
        }
    }
}
