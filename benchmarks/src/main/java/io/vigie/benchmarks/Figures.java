package io.vigie.benchmarks;

import io.vigie.schemas.FunctionMetrics;

/** Those of a window that do not depend on the order of its mentions, in a line. */
final class Figures {

    private Figures() {}

    static String of(FunctionMetrics window) {
        return String.format(
                "volume=%d negative=%d neutral=%d positive=%d unsure=%d reach=%d authors=%d score=%.6f complete=%b",
                window.getVolume(),
                window.getNegative(),
                window.getNeutral(),
                window.getPositive(),
                window.getUnsure(),
                window.getReach(),
                window.getDistinctAuthors(),
                window.getSentimentSum(),
                window.getComplete());
    }
}
