package io.vigie.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A replay killed with SIGKILL must end as an undisturbed one: at random moments, when nobody is notified twice, or
 * between the answer of a webhook and the delivery log, when the same key may come a second time.
 */
public final class KillCheckMain {

    private static final long EARLIEST_MILLIS = 1_000;

    private final Path history;
    private final Path configuration;
    private final Path work;
    private final String speed;
    private final boolean aimed;
    private boolean passed = true;

    private KillCheckMain(String[] args) {
        this.history = Path.of(args[0]);
        this.configuration = Path.of(args[1]);
        this.work = Path.of(args[2]);
        this.speed = args[3];
        this.aimed = args[5].equals("aimed");
    }

    /** Arguments: history, configuration directory, work directory, speed, kills, seed or "aimed", first of ten ports. */
    public static void main(String[] args) throws Exception {
        KillCheckMain check = new KillCheckMain(args);
        if (!Files.isReadable(check.history)) {
            System.err.println("SKIPPED: " + check.history + " is not there; set VIGIE_DATA");
            return;
        }
        check.run(Integer.parseInt(args[4]), args[5], Integer.parseInt(args[6]));
        System.exit(check.passed ? 0 : 1);
    }

    private void run(int kills, String seed, int port) throws Exception {
        System.out.printf("speed %s, %d kills, seed %s%n", speed, kills, seed);
        try (WebhookRecorder calm = new WebhookRecorder();
                WebhookRecorder stormy = new WebhookRecorder()) {
            long started = System.nanoTime();
            SortedMap<String, String> expected = worker("calm", calm, port).finish();
            long millis = (System.nanoTime() - started) / 1_000_000;
            System.out.printf("undisturbed: %.1f s%n", millis / 1e3);
            Worker disturbed = worker("stormy", stormy, port + 5);
            sharePseudonyms();
            if (aimed) {
                killAfterAnswers(disturbed, stormy, kills);
            } else {
                kill(disturbed, new SplittableRandom(Long.parseLong(seed)), kills, millis);
            }
            long restarted = System.nanoTime();
            SortedMap<String, String> found = disturbed.finish();
            System.out.printf("last, undisturbed start to end: %.1f s%n%n", (System.nanoTime() - restarted) / 1e9);
            compare(expected, found);
            compareDeliveries(calm.deliveries(), stormy.deliveries());
        }
    }

    private Worker worker(String name, WebhookRecorder hook, int port) throws Exception {
        Path hooked = HookedConfiguration.of(configuration, work.resolve(name + "-config"), hook.url());
        return new Worker(history, hooked, port, speed, work.resolve(name));
    }

    /** Estimated authors depend on their pseudonyms, so that both need the same key. */
    private void sharePseudonyms() throws IOException {
        Path key = Path.of("data", "pseudonym.key");
        Files.createDirectories(work.resolve("stormy").resolve("data"));
        Files.copy(work.resolve("calm").resolve(key), work.resolve("stormy").resolve(key));
    }

    private static void kill(Worker worker, SplittableRandom random, int kills, long longest) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            long after = random.nextLong(EARLIEST_MILLIS, longest);
            boolean killed = worker.startAndKillAfter(after);
            System.out.printf(
                    "kill %2d: %5.1f s after start%s%n", kill, after / 1e3, killed ? "" : " (had ended before)");
        }
    }

    private static void killAfterAnswers(Worker worker, WebhookRecorder hook, int kills) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            boolean killed = worker.startAndAim(hook);
            System.out.printf(
                    "kill %2d: %s, %d keys heard so far%n",
                    kill,
                    killed ? "after the first answer to a key" : "had ended before",
                    hook.deliveries().size());
        }
    }

    private void compare(SortedMap<String, String> expected, SortedMap<String, String> found) {
        for (String kind : new String[] {"metrics ", "enriched ", "alert "}) {
            tell(Comparison.of(startingWith(kind, expected), startingWith(kind, found)), kind + "as undisturbed");
        }
    }

    private static SortedMap<String, String> startingWith(String kind, SortedMap<String, String> all) {
        SortedMap<String, String> some = new TreeMap<>(all);
        some.keySet().removeIf(key -> !key.startsWith(kind));
        return some;
    }

    private void compareDeliveries(Map<String, Integer> calm, Map<String, Integer> stormy) {
        SortedMap<String, String> wanted = new TreeMap<>();
        SortedMap<String, String> got = new TreeMap<>();
        calm.keySet().forEach(key -> wanted.put(key, "notified"));
        stormy.keySet().forEach(key -> got.put(key, "notified"));
        tell(Comparison.of(wanted, got), "idempotency keys as undisturbed");
        long twice = stormy.values().stream().filter(count -> count > 1).count();
        stormy.forEach((key, count) -> System.out.println("      " + count + " x " + key));
        boolean ok = aimed || twice == 0;
        passed &= ok;
        System.out.printf(
                "%s  keys delivered more than once: undisturbed %d of %d, killed %d of %d%n",
                ok ? "ok  " : "FAIL",
                calm.values().stream().filter(count -> count > 1).count(),
                calm.size(),
                twice,
                stormy.size());
    }

    private void tell(Comparison comparison, String what) {
        passed &= comparison.equal();
        System.out.println((comparison.equal() ? "ok    " : "FAIL  ") + comparison.describe(what));
    }
}
