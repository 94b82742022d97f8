package io.vigie.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Two maps, key by key.
 *
 * @param keys keys of either
 * @param differences one line a key that differs
 */
record Comparison(int keys, List<String> differences) {

    private static final int SHOWN = 20;

    static <V> Comparison of(Map<String, V> expected, Map<String, V> found) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(expected.get(key), found.get(key))) {
                differences.add(key + ": expected " + expected.get(key) + ", found " + found.get(key));
            }
        }
        return new Comparison(keys.size(), differences);
    }

    boolean equal() {
        return differences.isEmpty();
    }

    /** For people: a verdict, then the first differences. */
    String describe(String what) {
        StringBuilder text = new StringBuilder(String.format(
                "%-62s %s (%,d keys, %,d differ)", what, equal() ? "EQUAL" : "DIFFERENT", keys, differences.size()));
        differences.stream().limit(SHOWN).forEach(line -> text.append("\n    ").append(line));
        return text.toString();
    }
}
