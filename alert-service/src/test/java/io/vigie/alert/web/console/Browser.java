package io.vigie.alert.web.console;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, as a reader of the console has it. */
final class Browser implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final List<String> DRIVER =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    final ChromeDriver driver;

    private Browser(String chromium, String driverPath, String language, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run");
        options.addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync");
        options.addArguments("--window-size=1440,900", "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(driverPath))
                        .build(),
                options);
    }

    /** A new browser with an empty profile; empty where Chromium or its driver is not installed. */
    static Optional<Browser> start(String language, Path profile) {
        return installed(CHROMIUM)
                .flatMap(chromium -> installed(DRIVER).map(path -> new Browser(chromium, path, language, profile)));
    }

    private static Optional<String> installed(List<String> places) {
        return places.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst();
    }

    /** A phone's screen: 390 CSS pixels wide. */
    void asPhone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }

    /** Leaves the page and forgets the phone's screen and what was complained of. */
    void leave() {
        driver.get("about:blank");
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        complaints();
    }

    /** The element, once it is there. */
    WebElement see(String css) {
        return waiting().until(page -> page.findElement(By.cssSelector(css)));
    }

    /** Waits until the element shows a text. */
    void see(String css, String text) {
        waiting()
                .withMessage(() -> css + " to show: " + text)
                .until(page -> page.findElement(By.cssSelector(css)).getText().contains(text));
    }

    /** Waits until there are so many elements. */
    void count(String css, int number) {
        waiting()
                .withMessage(() -> number + " of " + css)
                .until(page -> page.findElements(By.cssSelector(css)).size() == number);
    }

    void click(String css) {
        see(css).click();
    }

    /** Types into whatever has the focus. */
    void press(CharSequence... keys) {
        Stream.of(keys).forEach(key -> driver.switchTo().activeElement().sendKeys(key));
    }

    String textOf(String css) {
        return String.valueOf(see(css).getDomProperty("textContent"));
    }

    Object ask(String script) {
        return String.valueOf(driver.executeScript("return String(" + script + ")"));
    }

    /** Tells the page that parts of what it knows have changed: their names in quotes, separated by commas. */
    void tell(String parts) {
        driver.executeAsyncScript("const done = arguments[0];"
                + "import('/assets/state.js').then((state) => { state.changed(" + parts + "); done(); })");
    }

    /** What the page complained of so far: refused resources, violations of its policy, uncaught errors. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(Object::toString)
                .toList();
    }

    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, DEADLINE, Duration.ofMillis(50));
        wait.ignoring(org.openqa.selenium.NoSuchElementException.class);
        wait.ignoring(org.openqa.selenium.StaleElementReferenceException.class);
        return wait;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
