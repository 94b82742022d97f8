package io.vigie.benchmarks.understanding;

import io.vigie.analytics.understand.HostileTexts;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.configuration.load.BuiltInFunctions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * CPU time of all of understanding for texts made to be slow, at growing lengths: linear up to the bound of what is looked
 * at, then next to constant.
 */
public final class HostileMain {

    private static final int[] LENGTHS = {2_500, 5_000, 10_000, 20_000, 1_000_000};
    private static final int WARM_UP = 300;
    private static final int CALLS = 15;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Understander understander = Understanding.of(
                    List.of(), BuiltInFunctions.all(), LinearSentimentScorer.builtIn())
            .understander();

    private HostileMain() {}

    public static void main(String[] args) {
        HostileMain main = new HostileMain();
        HostileTexts.all().values().forEach(text -> main.micros(text.apply(LENGTHS[0]), WARM_UP));
        System.out.println("| CPU us for characters | 2,500 | 5,000 | 10,000 | 20,000 | 1,000,000 |");
        System.out.println("|---|---|---|---|---|---|");
        HostileTexts.all().forEach((name, text) -> System.out.println("| " + name + main.row(text) + " |"));
    }

    private String row(IntFunction<String> texts) {
        StringBuilder row = new StringBuilder();
        for (int length : LENGTHS) {
            row.append(String.format(Locale.ROOT, " | %,.0f", micros(texts.apply(length), CALLS)));
        }
        return row.toString();
    }

    /** The least of some calls: the others tell of other processes. */
    private double micros(String text, int calls) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < calls; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            understander.understand(TextMention.of(text));
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
        }
        return least / 1_000.0;
    }
}
