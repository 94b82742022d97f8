package io.vigie.local.recompute;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What became of the mentions of a computation, as its own meters tell.
 *
 * @param registry those meters
 */
record Outcomes(MeterRegistry registry) {

    private static final String DUPLICATE = "duplicate";

    /** Records that were taken up so far: mentions, ticks and corrections. */
    long consumed() {
        return sum("vigie.analytics.consumed");
    }

    /** Whether buckets that are over were left to timers: what they tell is history too. */
    boolean isJudging() {
        return judging("left") > judging("done");
    }

    private double judging(String state) {
        return registry.counter("vigie.analytics.judging", "state", state).count();
    }

    /** How many became what. */
    Map<String, Long> mentions() {
        Map<String, Long> outcomes = new TreeMap<>();
        registry.find("vigie.analytics.mentions")
                .counters()
                .forEach(counter -> outcomes.put(
                        Objects.requireNonNull(counter.getId().getTag("outcome")), (long) counter.count()));
        return outcomes;
    }

    /**
     * The law: mentions read = enriched + duplicates + dead letters, the first two as the topics have them.
     *
     * @return dead letters
     * @throws IllegalStateException when it does not hold
     */
    long deadLetters(long read, long enriched) {
        Map<String, Long> mentions = mentions();
        long duplicates = mentions.getOrDefault(DUPLICATE, 0L);
        long told = mentions.values().stream().mapToLong(Long::longValue).sum() - duplicates;
        long deadLetters = read - enriched - duplicates;
        if (told != enriched || deadLetters < 0 || deadLetters > sum("vigie.dead.letters")) {
            throw new IllegalStateException("of " + read + " mentions " + enriched + " are enriched, " + told
                    + " were to be, " + duplicates
                    + " are duplicates: that does not add up, so nothing is switched. If "
                    + "the broker was restarted meanwhile, run it again");
        }
        return deadLetters;
    }

    private long sum(String counters) {
        return (long) registry.find(counters).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
