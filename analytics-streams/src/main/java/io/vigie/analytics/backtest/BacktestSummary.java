package io.vigie.analytics.backtest;

import java.util.Map;

/**
 * What a backtest has seen.
 *
 * @param rows rows read and written
 * @param alarms rows on which an alert would be opened
 * @param brands of all mentions read, how many say which brand, {@code ""} where none is said; empty for counts
 */
public record BacktestSummary(long rows, long alarms, Map<String, Long> brands) {

    public BacktestSummary {
        brands = Map.copyOf(brands);
    }
}
