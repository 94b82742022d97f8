package io.vigie.analytics.backtest;

import java.time.Instant;

/**
 * One row judged.
 *
 * @param timestamp as it was in the input; a date and time, so nothing that CSV would have to quote
 * @param at the same
 * @param value mentions counted, as in the input
 * @param expected mentions the bucket was expected to hold, from the rows before it
 * @param anomalyScore in [0, 1]; 0.5 and more calls for a new alert, see {@link RowScore}
 * @param alarm an alert would be opened on this row
 */
public record BacktestRow(
        String timestamp, Instant at, int value, double expected, double anomalyScore, boolean alarm) {}
