package io.vigie.benchmarks;

import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.local.Ports;
import io.vigie.schemas.Alert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks a replay of the real airline history against recounts of the file, and fast against slow. */
public final class AirlineCheckMain {

    private static final Instant BURST = Instant.parse("2015-02-23T18:00:00Z");
    private static final Duration BURST_LENGTH = Duration.ofHours(3);
    private static final Duration DUE = Duration.ofMinutes(20);

    private final Path history;
    private final Path configuration;
    private final Path work;
    private boolean passed = true;

    private AirlineCheckMain(Path history, Path configuration, Path work) {
        this.history = history;
        this.configuration = configuration;
        this.work = work;
    }

    /** Arguments: history, configuration directory, work directory, second speed or {@code none}. */
    public static void main(String[] args) throws Exception {
        AirlineCheckMain check = new AirlineCheckMain(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        if (!Files.isReadable(check.history)) {
            System.err.println("SKIPPED: " + check.history + " is not there; set VIGIE_DATA");
            return;
        }
        check.run(args[3]);
        System.exit(check.passed ? 0 : 1);
    }

    private void run(String secondSpeed) throws Exception {
        Outcome full = replay("max");
        compareWithRecounts(full);
        System.out.printf("%n%d alerts:%n", full.alerts().size());
        full.alerts().forEach(alert -> System.out.println("  " + AlertLines.readable(alert)));
        judgeBurst(full.alerts());
        if (!secondSpeed.equals("none")) {
            Outcome paced = replay(secondSpeed);
            compareWithRecounts(paced);
            tell(
                    Comparison.of(AlertLines.comparable(full.alerts()), AlertLines.comparable(paced.alerts())),
                    "alerts at max = alerts at " + secondSpeed);
        }
    }

    private Outcome replay(String speed) throws Exception {
        long started = System.nanoTime();
        Outcome outcome = new HistoryRun(history, configuration, Ports.FREE)
                .run(ReplaySpeed.parse(speed), Files.createTempDirectory(work, "airline-" + speed));
        System.out.printf(
                "%nreplay at %s: %.1f s, start and stop included%n", speed, (System.nanoTime() - started) / 1e9);
        return outcome;
    }

    private void compareWithRecounts(Outcome outcome) throws Exception {
        FileRecount recount = new FileRecount(
                ConfigurationDirectory.load(configuration, Map.of()).brands());
        SortedMap<String, Long> byBrand = new TreeMap<>(outcome.volumes());
        byBrand.keySet().removeIf(key -> !key.contains("/" + Outcome.ALL + "/"));
        tell(Comparison.of(recount.volumes(history), byBrand), "hourly volume per brand = recount of the file");
        tell(
                Comparison.of(outcome.enriched(), outcome.volumes()),
                "hourly volume per brand and function = recount of enriched");
    }

    private void judgeBurst(List<Alert> alerts) {
        List<String> found = new ArrayList<>();
        boolean inTime = false;
        for (Alert alert : alerts) {
            Duration after = Duration.between(BURST, alert.getOpenedAt());
            if (alert.getBrand().equals("jetblue") && !after.isNegative() && after.compareTo(BURST_LENGTH) < 0) {
                inTime |= after.compareTo(DUE) <= 0;
                found.add(after.toMinutes() + " min after, " + alert.getFunction() + ", " + alert.getNature());
            }
        }
        tell("JetBlue burst of " + BURST + (found.isEmpty() ? ": NOT ALERTED" : ": alerted " + found), inTime);
    }

    private void tell(Comparison comparison, String what) {
        tell(comparison.describe(what), comparison.equal());
    }

    private void tell(String text, boolean good) {
        passed &= good;
        System.out.println((good ? "ok    " : "FAIL  ") + text);
    }
}
