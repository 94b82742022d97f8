package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.slf4j.LoggerFactory;

/** The console of a running platform in a real browser; its pictures are kept in {@code target/screenshots}. */
@ExtendWith(Demo.Extension.class)
class ConsoleTest {

    private static final List<String> DEPARTMENTS = List.of("quality", "legal", "human-resources", "communication");
    private static final Map<String, String> LIVE = Map.of("fr", "direct", "en", "Live");
    private static final Map<String, String> SITUATION = Map.of("fr", "alertes", "en", "alerts");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    private static @Nullable Browser shared;

    private final RunningPlatform running;
    private final Browser browser = Objects.requireNonNull(shared);

    ConsoleTest(Demo demo) {
        running = demo.running;
    }

    @BeforeAll
    static void startBrowser(@TempDir Path profile) {
        shared = Browser.start(profile, "en").orElseGet(ConsoleTest::skip);
    }

    private static Browser skip() {
        String reason = "SKIPPED: the console is not looked at, Chromium and chromedriver are not installed"
                + " (Debian: apt-get install chromium chromium-driver)";
        LoggerFactory.getLogger(ConsoleTest.class).warn(reason);
        return abort(reason);
    }

    @AfterAll
    static void closeBrowser() {
        if (shared != null) {
            shared.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void showsTheFourAlertsAndTheirOwners(String language) throws Exception {
        open(language, DESK);
        for (String department : DEPARTMENTS) {
            JsonNode alert = alertOf(department);
            By owner = By.cssSelector("#alert-" + alert.path("alert_id").asText() + " .a-owner");
            browser.see(owner, alert.path("department_name").path(language).asText());
            browser.see(owner, alert.path("accountable").path("name").asText());
        }
        assertThat(browser.count(By.cssSelector("#tiles [data-function]"))).isGreaterThanOrEqualTo(8);
        picture(language, DESK);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void fitsAPhone(String language) throws Exception {
        open(language, PHONE);
        browser.see(card(alertOf("quality")), "Inès Delcourt");
        picture(language, PHONE);
        assertThat(browser.pageWidth()).isEqualTo(PHONE);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void seesThatSomebodyElseHasAcknowledged() throws Exception {
        open("en", DESK);
        JsonNode alert = alertOf("legal");
        String path = "/api/v1/alerts/" + alert.path("alert_id").asText();
        browser.see(By.cssSelector("#alert-" + alert.path("alert_id").asText() + " .status"), "Open");

        HttpResponse<String> answer = running.api.post(
                path + "/acknowledge",
                "application/json",
                "{\"actor\":\"Olivier Pons\",\"note\":\"Reading the file\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Api.JSON.readTree(answer.body()).path("alert").path("status").asText())
                .isEqualTo("acknowledged");

        browser.see(
                By.cssSelector("#alert-" + alert.path("alert_id").asText() + " .status"),
                "Acknowledged by Olivier Pons");
        assertThat(running.api.json(path).path("events").findValuesAsText("actor"))
                .contains("Olivier Pons");
        assertThat(browser.complaints()).isEmpty();
    }

    private void open(String language, int width) {
        browser.screen(width, 900);
        browser.open(running.platform.addresses().console());
        browser.click(By.cssSelector("[data-language=" + language + "]"));
        browser.see(By.id("connection"), Objects.requireNonNull(LIVE.get(language)));
        browser.see(By.tagName("h1"), Objects.requireNonNull(SITUATION.get(language)));
    }

    private void picture(String language, int width) throws IOException {
        browser.photograph(PICTURES.resolve("console-" + language + "-" + width + ".png"));
    }

    private static By card(JsonNode alert) {
        return By.id("alert-" + alert.path("alert_id").asText());
    }

    private JsonNode alertOf(String department) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        running.api.json("/api/v1/alerts").path("alerts").spliterator(), false)
                .filter(alert -> department.equals(alert.path("department").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no alert of " + department));
    }
}
