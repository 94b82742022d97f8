package io.vigie.alert.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.slf4j.LoggerFactory;

/** The console in a real browser, against a service with canned answers and hostile texts. */
class ConsoleBrowserTest {

    private static final String QUALITY = "#alert-a-quality";
    private static final String JUDGED = QUALITY + " .quote.full:first-of-type .judged";
    private static final String HR = "#alert-a-hr";
    private static final String HOSTILE = "#alert-a-hostile";

    /** One for all: each test has a service on a port of its own, which to a browser is another site. */
    private static @Nullable Browser shared;

    private FakeAlertService service;
    private Browser browser;

    @BeforeAll
    static void startBrowser(@TempDir Path profile) {
        shared = Browser.start("en", profile).orElseGet(ConsoleBrowserTest::skip);
    }

    private static Browser skip() {
        String reason = "SKIPPED: the console is not tested, Chromium and chromedriver are not installed"
                + " (Debian: apt-get install chromium chromium-driver)";
        LoggerFactory.getLogger(ConsoleBrowserTest.class).warn(reason);
        return abort(reason);
    }

    @BeforeEach
    void openPage() throws IOException {
        browser = Objects.requireNonNull(shared);
        service = new FakeAlertService(0, FakeAlerts.canned(), new FakeMetrics(FakeAlertService.AS_OF, 336));
        open(service);
    }

    private void open(FakeAlertService opened) {
        browser.driver.get(opened.address());
        browser.see("#connection", "Live");
    }

    @AfterEach
    void leavePage() {
        browser.leave();
        service.close();
    }

    @AfterAll
    static void closeBrowser() {
        if (shared != null) {
            shared.close();
        }
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() {
        browser.see("h1", "2 open alerts, 2 acknowledged");
        browser.click("[data-language=fr]");
        browser.see("h1", "2 alertes ouvertes, 2 prises en charge");
        browser.driver.navigate().refresh();
        browser.see("h1", "2 alertes ouvertes, 2 prises en charge");
        assertThat(browser.ask("document.documentElement.lang")).isEqualTo("fr");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsAlertsWithOwnerMeasureAndEvidence() {
        browser.see(QUALITY, "84 mentions, 9.1 expected, 62% negative");
        browser.see(QUALITY + " .a-size", "At its peak 96 mentions in 60 min · 410 mentions since it began");
        browser.see(QUALITY + " .a-owner", "Quality department · Claire Marchand");
        browser.see(QUALITY + " .a-times", "began Thu 19 Mar, 12:40");
        browser.see(QUALITY + " .a-times", "opened 12:58, ");
        browser.count(QUALITY + " :is(.over, .a-resolution)", 0);
        browser.see(QUALITY + " .chips", "cocotte 61");
        browser.click(QUALITY + " .more");
        browser.see(QUALITY + " .a-detail", "routes.yaml line 12");
        browser.see(QUALITY + " .d-log", "HTTP 503");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aFixedThresholdIsToldWithoutWhatIsUsual() {
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        alert.put("window_minutes", 60).put("version", alert.path("version").asInt() + 1);
        alert.path("spikes").forEach(spike -> ((ObjectNode) spike).put("kind", "threshold"));
        alert.putObject("lead_because")
                .put("code", "threshold")
                .put("function", "quality")
                .put("threshold", "50")
                .put("minutes", "60");
        service.publish(alert);
        browser.see(QUALITY, "84 mentions in 60 min, fixed threshold 50, 62% negative");
        browser.click(QUALITY + " .more");
        browser.see(QUALITY + " .a-detail", "Quality: the fixed threshold of 50 mentions in 60 min was reached.");
        browser.see(QUALITY + " .a-detail", "84 mentions, fixed threshold");
        assertThat(browser.textOf(QUALITY + " .a-detail")).doesNotContain("expected", "out of the ordinary");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aResolvedAlertSaysSinceWhenItIsOverAndWhatWasDone() {
        browser.click("[data-show=resolved]");
        browser.see(HR + " h3", "last measured: 37 mentions");
        browser.see(HR + " .a-times", "Resolved by Nadia Benali · began Thu 12 Mar, 10:00 · opened 10:25, 7 days ago");
        browser.see(HR + " .over", "over since Thu 12 Mar, 23:00");
        browser.see(HR + " .a-resolution", "Meeting held, statement published.");
        browser.click(HR + " .more");
        browser.see(HR + " .a-detail", " · spike over");
        browser.click("[data-language=fr]");
        browser.see(HR + " .over", "terminée depuis le jeu. 12 mars");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anAddressThatNamesAnAlertOpensIt() {
        follow("a-hr");
        browser.see(HR + "[data-opened] .a-detail", " · spike over");
        browser.see("[data-show=resolved][aria-pressed=true]");
        assertThat(focused()).isEqualTo("Less");
        assertThat(browser.ask("scrollY > 0")).isEqualTo("true");
        assertThat(browser.ask("document.activeElement.getBoundingClientRect().bottom < innerHeight"))
                .isEqualTo("true");
        browser.driver.executeScript("location.hash = 'alert-a-quality'"); // as when another link of a mail is followed
        browser.see(QUALITY + "[data-opened] .a-detail", "routes.yaml line 12");
        browser.count("#no-alert:empty", 1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anAddressOpensAnAlertOfAnotherBrandToo() {
        follow("a-pro");
        browser.see("#alert-a-pro[data-opened] .a-detail", "Why this owner");
        assertThat(browser.ask("document.getElementById('brand').value")).isEqualTo("valmont-pro");
        assertThat(browser.ask("localStorage.getItem('vigie.brand')")).isEqualTo("null");
    }

    @Test
    void anAddressOfAnAlertThatThereIsNotIsSaid() {
        follow("a-nowhere");
        browser.see("#no-alert", "There is no alert a-nowhere");
        browser.see(QUALITY);
        assertThat(browser.complaints()).singleElement().asString().contains("alerts/a-nowhere", "404");
    }

    @Test
    void anAddressOpensAnAlertThatWasResolvedTooLongAgoToBeLoadedAtOnce() {
        service.alerts.unlisted = "a-hr";
        follow("a-hr");
        browser.see(HR + "[data-opened] .a-detail", " · spike over");
        service.stream.cut();
        browser.see("#connection", "Connection lost");
        browser.see("#connection", "Live");
        browser.see(HR + "[data-opened]");
        browser.count("#no-alert:empty", 1);
    }

    private void follow(String alert) {
        browser.leave();
        browser.driver.get(service.address() + "#alert-" + alert);
        browser.see("#connection", "Live");
    }

    @Test
    void aShiftOfOpinionTellsItsDaysAndNoTimeAfterAPost() {
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        alert.put("nature", "shift").put("window_minutes", 3 * 1440).put("onset_at", "2026-03-16T12:58:00Z");
        service.publish(alert.put("version", alert.path("version").asInt() + 1));
        browser.see(QUALITY + " .a-times", "began Mon 16 Mar, 13:58 · opened Thu 19 Mar, 12:58, ");
        browser.click(QUALITY + " .more");
        browser.see(QUALITY + " .d-why", "What the baseline says");
        assertThat(browser.textOf(QUALITY + " .d-why")).doesNotContain("after the last post");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void setsNumbersAndDatesAsFrenchDoes() {
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        alert.put("observed", 0).put("expected", 1.4).put("window_minutes", 1485);
        alert.put("onset_at", "2026-03-01T11:01:00Z");
        service.publish(alert.put("version", alert.path("version").asInt() + 1));
        browser.click("[data-language=fr]");
        browser.see(QUALITY + " h3", "0 mention en 24 h 45 min, 1,4 attendue, 62 % négatives");
        browser.see(QUALITY + " .a-times", "début dim. 1er mars, 12:01 · ouverture jeu. 19 mars, 12:58");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tellsTheHistoryInTheLanguageOfTheReader() {
        browser.click("[data-language=fr]");
        browser.see("h1", "alertes");
        browser.click(QUALITY + " .more");
        browser.see(QUALITY + " .a-detail", "rassemble 45");
        browser.see(QUALITY + " .d-log", "Gravité : 2 → 3");
        browser.see(QUALITY + " .d-log", "Nature : Volume → Crise");
        browser.see(QUALITY + " .d-log", "S’y ajoute : Toutes les mentions (part de mentions négatives)");
        browser.see(QUALITY + " .d-log", "Transmise → mail-quality-dept (webhook), échouée");
        assertThat(browser.textOf(QUALITY + " .d-log")).doesNotContain("graver than before", "figures of another");
        assertThat(browser.ask("document.querySelector('" + QUALITY + " .fold').open"))
                .isEqualTo("false");
        browser.see(QUALITY + " .fold summary", "3 étapes antérieures");
        browser.click(QUALITY + " .fold summary");
        browser.see(QUALITY + " .d-log", "Mentions : 0 → 1");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTileChoosesTheFunctionOfChartAndList() {
        browser.click("[data-function=legal]");
        browser.see("#chart-title", "Legal, per hour");
        browser.count(".alert", 1);
        browser.count(".onset", 1);
        browser.count(".onset[style*='left: 0px']", 0);
        browser.click("#chart-table summary");
        browser.count("#chart-table tbody tr", 7 * 24);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void acknowledgesByKeyboardAlone() {
        browser.press(Keys.TAB, Keys.ENTER);
        browser.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
        assertThat(browser.textOf(QUALITY + " .primary")).isEqualTo(focused());
        browser.press("a");
        browser.see("#act[open]");
        browser.press("Claire Marchand", Keys.ENTER);
        browser.see(QUALITY + " .status", "Acknowledged by Claire Marchand");
        assertThat(statusOf("a-quality")).isEqualTo("acknowledged");
        assertThat(focused()).isEqualTo("Resolve");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void resolvesOnlyWithANoteAndAsksTheNameOnce() {
        acknowledge(QUALITY, "Claire Marchand");
        browser.see(QUALITY + " .status", "Acknowledged by Claire Marchand");
        browser.press("r");
        browser.see("#act[open]");
        assertThat(browser.ask("document.getElementById('actor').value")).isEqualTo("Claire Marchand");
        browser.click("#act-confirm");
        browser.see("#act-problem", "Please say what was done");
        browser.press("Recall announced");
        browser.click("#act-confirm");
        browser.see("#figures", "2\nalerts resolved");
        assertThat(statusOf("a-quality")).isEqualTo("resolved");
        browser.count(QUALITY, 0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRefusedActionIsTakenBackWithItsReason() {
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        service.alerts.put(alert.deepCopy().put("status", "resolved"));
        acknowledge(QUALITY, "Claire Marchand");
        browser.see(QUALITY + " .problem", "Not done: the alert is already resolved");
        browser.see(QUALITY + " .status", "Open");
    }

    @Test
    void hostileTextsStayText() {
        browser.click(HOSTILE + " .more");
        browser.see(HOSTILE + " .judged", "<b>ghost</b>");
        browser.see(HOSTILE + " .d-log", "HTTP 503 <b>Service Unavailable</b>");
        assertThat(browser.textOf(HOSTILE + " .quote blockquote")).contains("<img src=x onerror=");
        assertThat(browser.textOf(HOSTILE + " .chips")).contains("<script>window.hacked=1</script>");
        assertThat(browser.driver.findElements(By.cssSelector(HOSTILE + " :is(img, script, b, u, svg)")))
                .isEmpty();
        assertThat(links(HOSTILE)).allSatisfy(link -> assertThat(link).startsWith("https://example.org/%22"));
        browser.see(HOSTILE + " [rel='noopener noreferrer nofollow']");
        assertThat(browser.ask("window.hacked")).isEqualTo("undefined");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void correctsAMentionByKeyboardAloneAndShowsWho() {
        browser.click(QUALITY + " .more");
        browser.see(JUDGED, "negative · Quality, Customer relations");
        assertThat(browser.see(JUDGED + " button").getAccessibleName())
                .startsWith("Correct how this mention is judged: La poignée");
        browser.see(JUDGED + " button").sendKeys(Keys.ENTER);
        browser.see("#correct[open]");
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser.see("#correct [value=hr]").sendKeys(Keys.SPACE);
        browser.see("#correct [value=customer-relations]").sendKeys(Keys.SPACE);
        browser.see("#correct-actor").sendKeys("Claire Marchand", Keys.ENTER);
        browser.see(JUDGED, "positive · Quality, Human resources");
        browser.see(JUDGED, "Corrected by Claire Marchand");
        browser.see(JUDGED, "judged before: negative · Quality, Customer relations");
        browser.see(QUALITY + " .quote.full[data-sentiment=positive]");
        assertThat(service.corrections.asked)
                .extracting(Object::toString)
                .containsExactly("{\"sentiment\":\"positive\",\"functions\":[\"quality\",\"hr\"],"
                        + "\"actor\":\"Claire Marchand\",\"note\":\"\"}");
        assertThat(focused()).isEqualTo("Correct");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aCorrectionThatSaysNothingIsNotSentAndARefusedOneGivesItsReason() {
        browser.click(QUALITY + " .more");
        browser.click(JUDGED + " button");
        browser.click("#correct-confirm");
        browser.see("#correct-problem", "Nothing is different");
        browser.click("#correct [value=neutral]");
        browser.click("#correct-confirm");
        browser.see("#correct-problem", "Please give your name.");
        browser.press("Nobody", Keys.ENTER);
        browser.see(JUDGED + " .problem", "Not done: the mention is too old");
        browser.see(JUDGED, "negative · Quality");
        assertThat(service.corrections.asked).isEmpty();
    }

    @Test
    void correctionsOfOthersAreShown() {
        ObjectNode body = new ObjectMapper()
                .createObjectNode()
                .put("sentiment", "positive")
                .put("actor", "<b>Bea</b>");
        service.corrections.apply("a-quality:m0", body);
        browser.click(QUALITY + " .more");
        browser.see(JUDGED, "Corrected by <b>Bea</b>");
        body.put("sentiment", "neutral").put("actor", "Ann").put("note", "<u>irony</u>");
        service.stream.send("correction", service.corrections.apply("a-quality:m0", body));
        browser.see(JUDGED, "neutral · Quality");
        browser.see(JUDGED, "Corrected by Ann");
        browser.see(JUDGED, "<u>irony</u>");
        browser.count(JUDGED + " :is(b, u)", 0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void correctingFitsAPhoneInBothLanguages() {
        browser.asPhone();
        for (String language : List.of("fr", "en")) {
            browser.click("[data-language=" + language + "]");
            browser.see("h1", language.equals("fr") ? "alertes" : "alerts");
            if (language.equals("fr")) {
                browser.click(QUALITY + " .more");
            }
            browser.see(JUDGED + " button", language.equals("fr") ? "Corriger" : "Correct");
            browser.click(JUDGED + " button");
            browser.see(
                    "#correct[open] #correct-title",
                    language.equals("fr") ? "Que dit cette mention\u202f?" : "What does");
            browser.count("#correct-functions input", 8);
            assertThat(browser.ask("document.documentElement.scrollWidth")).isEqualTo("390");
            assertThat(browser.ask("document.getElementById('correct').scrollWidth"))
                    .isEqualTo(browser.ask("document.getElementById('correct').clientWidth"));
            browser.press(Keys.ESCAPE);
            browser.count("#correct[open]", 0);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aNewAlertAppearsAndIsAnnounced() {
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        service.publish(alert.put("alert_id", "a-new").put("function", "legal"));
        browser.see("#alert-a-new", "Legal");
        browser.see("h1", "3 open alerts");
        assertThat(browser.textOf("#alarm"))
                .contains("New alert, severity 5: Legal")
                .contains("Quality department");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void catchesUpAfterTheStreamBroke() {
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        service.alerts.put(alert.put("alert_id", "a-missed").put("function", "risk"));
        service.stream.cut();
        browser.see("#alert-a-missed", "Risk");
        browser.see("#connection", "Live");
    }

    @Test
    void aServiceThatStartsIsNoAllClear() {
        browser.leave();
        service.refusal = FakeAlertService.problem(503, "urn:vigie:problem:starting", "not yet");
        browser.driver.get(service.address());
        browser.see("#connection", "Service is starting");
        browser.see("h1", "The alert service is starting");
        service.refusal = null;
        browser.see("#connection", "Live");
        browser.see("h1", "2 open alerts, 2 acknowledged");
        service.refusal = FakeAlertService.problem(503, "urn:vigie:problem:starting", "not yet");
        service.stream.cut();
        browser.see("#connection", "Service is starting");
        browser.see("h1", "2 open alerts, 2 acknowledged");
        browser.see(QUALITY);
        service.refusal = null;
        browser.see("#connection", "Live");
    }

    @Test
    void aConnectionThatIsLostIsNoAllClear() throws IOException {
        try (FakeAlertService quiet =
                new FakeAlertService(0, new FakeAlerts(), new FakeMetrics(FakeAlertService.AS_OF, 336))) {
            open(quiet);
            browser.see("h1", "Nothing out of the ordinary");
            quiet.refusal = FakeAlertService.problem(500, "about:blank", "broken");
            quiet.stream.cut();
            browser.see("h1", "The alert service cannot be reached");
            browser.see("#alerts-empty", "What you see may be old");
            browser.leave();
        }
    }

    @Test
    void whatIsShownStaysUntilItIsKnownWhatThereIs() {
        CountDownLatch held = service.hold("/alerts");
        service.alerts.remove("a-legal");
        service.stream.cut();
        await().until(() -> service.stream.listeners() == 1);
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        service.stream.send("alert", alert.deepCopy().put("alert_id", "a-meanwhile"));
        browser.see("#alert-a-meanwhile");
        browser.see("#alert-a-legal");
        held.countDown();
        browser.count("#alert-a-legal", 0);
        browser.see("#alert-a-meanwhile");
        browser.see("#connection", "Live");
    }

    @Test
    void aBrandAndAFunctionThatAreConfiguredNoMoreGiveWay() {
        browser.click("[data-function=hr]");
        browser.see("#chart-title", "Human resources, per hour");
        remove("brands", "valmont");
        remove("functions", "hr");
        service.stream.cut();
        browser.see("#chart-title", "All mentions, per hour");
        browser.see("h1", "1 open alert");
        browser.see("#connection", "Live");
        assertThat(browser.ask("document.getElementById('brand').value")).isEqualTo("valmont-pro");
        browser.see("#elsewhere", "valmont (4)");
        browser.count("#elsewhere button", 0);
    }

    private void remove(String kind, String id) {
        ArrayNode all = (ArrayNode) service.company.path(kind);
        for (int each = 0; each < all.size(); each++) {
            if (all.path(each).path("id").asText().equals(id)) {
                all.remove(each);
            }
        }
    }

    /** As when figures come every second. */
    @Test
    void whatIsSelectedOrHasTheFocusStaysWhileTheRestChanges() {
        browser.driver.executeScript("getSelection().selectAllChildren(document.querySelector('" + QUALITY + " h3'))");
        Object selected = browser.ask("getSelection().toString()");
        for (String focused : List.of("#situation a", "#elsewhere button", ".onset[href='" + QUALITY + "']")) {
            browser.driver.executeScript("document.querySelector(arguments[0]).focus()", focused);
            browser.tell("'company', 'overview', 'alerts', 'reach', 'points', 'clock'");
            assertThat(browser.ask("document.activeElement.matches(\"" + focused + "\")"))
                    .as(focused)
                    .isEqualTo("true");
        }
        assertThat(browser.ask("getSelection().toString()"))
                .isEqualTo(selected)
                .asString()
                .contains("62%");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anOpenCardShowsThatNobodyWasReached() {
        browser.click(QUALITY + " .more");
        browser.see(QUALITY + " .d-log", "HTTP 503");
        browser.click(QUALITY + " .fold summary");
        service.alerts.failure = "nobody at home";
        browser.tell("'clock'");
        browser.see(QUALITY + " .d-log", "nobody at home");
        browser.see(QUALITY + " .fold[open]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aFigureOfTheStreamIsNewerThanOneThatWasAskedForBefore() {
        CountDownLatch held = service.hold("function=legal");
        browser.click("[data-function=legal]");
        browser.see("#chart-empty", "Loading");
        ObjectNode point = service.metrics.point("legal", service.metrics.lastHour());
        ObjectNode data = new ObjectMapper()
                .createObjectNode()
                .put("brand", "valmont")
                .put("function", "legal")
                .put("window_minutes", 60);
        data.set("point", point.put("volume", 777));
        service.stream.send("metrics", data);
        browser.see("#readout", "777 mentions");
        held.countDown();
        browser.click("[data-days='1']");
        browser.click("#chart-table summary");
        browser.count("#chart-table tbody tr", 24);
        browser.see("#readout", "777 mentions");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRefusedCorrectionIsToldThoughTheCardWasBuiltAnewMeanwhile() {
        browser.click(QUALITY + " .more");
        browser.click(JUDGED + " button");
        browser.click("#correct [value=neutral]");
        CountDownLatch held = service.hold("/corrections");
        browser.see("#correct-actor").sendKeys("Nobody", Keys.ENTER);
        browser.see(JUDGED + " .judged-progress", "Correcting");
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        ObjectNode sample = (ObjectNode) alert.path("evidence").path("samples").path(0);
        sample.put("excerpt", "Another copy of it");
        service.publish(alert.put("version", alert.path("version").asInt() + 1));
        browser.see(QUALITY + " .quote.full:first-of-type", "Another copy of it");
        browser.see(JUDGED + " .judged-progress", "Correcting");
        held.countDown();
        browser.see(JUDGED + " .problem", "Not done: the mention is too old");
    }

    @Test
    void aRefusalIsToldInTheLanguageOfTheReader() {
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        service.alerts.put(alert.deepCopy().put("status", "resolved"));
        browser.click("[data-language=fr]");
        browser.see("h1", "alertes");
        acknowledge(QUALITY, "Claire Marchand");
        browser.see(QUALITY + " .problem", "l’alerte est déjà résolue");
    }

    @Test
    void aSilentSourceIsNamedAsSuch() {
        ObjectNode alert = service.alerts.get("a-quality").orElseThrow();
        service.publish(alert.put("alert_id", "a-silent")
                .put("brand", "*")
                .put("nature", "silence")
                .put("function", "source:forum"));
        browser.see("#alert-a-silent h3", "Source forum");
        assertThat(browser.textOf("#alert-a-silent h3")).doesNotContain("source:");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Those that a company may be in: {@code check} refuses others. */
    @Test
    void theBrowserKnowsEveryTimeZone() {
        Object unknown = browser.driver.executeScript("""
                return arguments[0].filter((timeZone) => {
                  try {
                    return !new Intl.DateTimeFormat("en", { timeZone });
                  } catch {
                    return true;
                  }
                });
                """, List.copyOf(ZoneId.getAvailableZoneIds()));
        assertThat(unknown).isEqualTo(List.of());
    }

    @Test
    void fitsAPhoneInBothLanguages() {
        browser.asPhone();
        for (String language : List.of("fr", "en")) {
            browser.click("[data-language=" + language + "]");
            browser.see("h1", language.equals("fr") ? "alertes" : "alerts");
            browser.driver
                    .findElements(By.cssSelector(".more[aria-expanded=false]"))
                    .forEach(WebElement::click);
            assertThat(browser.ask("document.documentElement.scrollWidth")).isEqualTo("390");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysThatItIsStillLearning() throws IOException {
        try (FakeAlertService young =
                new FakeAlertService(0, new FakeAlerts(), new FakeMetrics(FakeAlertService.AS_OF, 20))) {
            open(young);
            browser.see("h1", "Still learning what is usual");
            browser.see("#alerts-empty", "20 h of Valmont have been heard. Until ");
            browser.leave();
        }
    }

    @Test
    void theAxisOfTimeIsTheChosenRangeHoweverLittleWasHeard() throws IOException {
        try (FakeAlertService fresh =
                new FakeAlertService(0, FakeAlerts.canned(), new FakeMetrics(FakeAlertService.AS_OF, 5))) {
            open(fresh);
            browser.click("[data-days='1']");
            browser.count(".onset", 1);
            assertThat(placeOfOnset()).isCloseTo(1 - 200 / (24 * 60.0), within(0.005)); // 200 minutes before the end
            browser.click("[data-days='30']");
            browser.count(".onset", 1);
            assertThat(placeOfOnset()).isCloseTo(1 - 200 / (30 * 24 * 60.0), within(0.0005));
            assertThat(browser.complaints()).isEmpty();
            browser.leave();
        }
    }

    /** Where on the axis of time the alert began, from 0 to 1. */
    private double placeOfOnset() {
        return Double.parseDouble(browser.ask("parseFloat(document.querySelector('.onset').style.left)"
                        + " / document.querySelector('#volume-plot .u-over').clientWidth")
                .toString());
    }

    @Test
    void theChartIsReadByArrowKeys() {
        browser.driver.findElement(By.id("plots")).sendKeys(Keys.ARROW_LEFT);
        browser.see("#readout", "Thu 19 Mar, 15:00");
        browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        browser.see("#readout", "Thu 19 Mar, 12:00");
        browser.see("#readout", "alert began: Quality");
    }

    @Test
    void theThemeIsRemembered() {
        Object before = browser.ask("getComputedStyle(document.body).backgroundColor");
        browser.click("#theme");
        Object after = browser.ask("getComputedStyle(document.body).backgroundColor");
        browser.driver.navigate().refresh();
        browser.see("#connection", "Live");
        assertThat(after).isNotEqualTo(before);
        assertThat(browser.ask("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(after);
    }

    private void acknowledge(String alert, String actor) {
        browser.click(alert + " .primary");
        browser.see("#act[open]");
        browser.press(actor, Keys.ENTER);
    }

    private String focused() {
        return browser.driver.switchTo().activeElement().getText();
    }

    private String statusOf(String id) {
        return service.alerts.get(id).orElseThrow().path("status").asText();
    }

    private List<String> links(String css) {
        return browser.driver.findElements(By.cssSelector(css + " a")).stream()
                .map(link -> String.valueOf(link.getDomProperty("href")))
                .toList();
    }
}
