package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Figures;
import io.vigie.analytics.aggregate.MeanScore;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.schemas.AuthorReach;
import io.vigie.schemas.FunctionMetrics;
import java.time.Clock;
import java.time.Instant;

/** Windows as wire records. */
public record MetricsRecords(Clock clock) {

    /** Record key: brand/function/window_minutes/window_start. */
    public static String keyOf(FunctionMetrics metrics) {
        return String.join(
                "/",
                metrics.getBrand(),
                metrics.getFunction(),
                Integer.toString(metrics.getWindowMinutes()),
                metrics.getWindowStart().toString());
    }

    public FunctionMetrics of(PaneKey key, String function, Figures figures, boolean complete) {
        Tally tally = figures.tally();
        MeanScore mean = MeanScore.of(tally);
        return FunctionMetrics.newBuilder()
                .setBrand(key.brand())
                .setFunction(function)
                .setWindowMinutes(key.minutes())
                .setWindowStart(Instant.ofEpochMilli(key.start()))
                .setWindowEnd(Instant.ofEpochMilli(key.end()))
                .setVolume(tally.volume())
                .setNegative(tally.negative())
                .setNeutral(tally.neutral())
                .setPositive(tally.positive())
                .setUnsure(tally.unsure())
                .setNegativeShare(tally.negativeShare())
                .setSentimentSum(tally.scoreSum())
                .setSentimentSumSquares(tally.squareSum())
                .setReach(tally.reach())
                .setDistinctAuthors(figures.crowd().authors())
                .setTopTerms(WireRecords.counts(figures.talk().terms()))
                .setTopSources(WireRecords.counts(figures.talk().sources()))
                .setStories(figures.talk().stories())
                .setTopStories(WireRecords.counts(figures.talk().retold()))
                .setTopAuthors(figures.crowd().widest().stream()
                        .map(author -> new AuthorReach(author.hash(), author.reach()))
                        .toList())
                .setSentimentMean(mean.value())
                .setSentimentMeanLow(mean.low())
                .setSentimentMeanHigh(mean.high())
                .setComplete(complete)
                .setEmittedAt(clock.instant())
                .build();
    }
}
