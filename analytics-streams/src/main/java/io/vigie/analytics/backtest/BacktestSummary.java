package io.vigie.analytics.backtest;

/**
 * What a backtest has seen.
 *
 * @param rows rows read and written
 * @param alarms rows on which an alert would be opened
 */
public record BacktestSummary(long rows, long alarms) {}
