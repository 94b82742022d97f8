package io.vigie.analytics.topology;

import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMatch;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.SentimentLabel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Counts mentions in windows the plain way: keep all, count in the end. */
final class Recount {

    private final Map<String, Judged> mentions = new LinkedHashMap<>();

    /** A mention and how it is judged at last. */
    private record Judged(Instant at, SentimentLabel label, double score, List<String> functions) {}

    void hear(Mention mention) {
        EnrichedMention enriched = new KeywordEnricher().enrich(mention);
        mentions.putIfAbsent(
                mention.getMentionId(),
                new Judged(
                        mention.getPublishedAt(),
                        enriched.getSentiment().getLabel(),
                        enriched.getSentiment().getScore(),
                        enriched.getFunctions().stream()
                                .map(FunctionMatch::getFunction)
                                .toList()));
    }

    void correct(MentionCorrection said) {
        mentions.computeIfPresent(said.getMentionId(), (id, was) -> {
            SentimentLabel label = said.getSentiment();
            return new Judged(
                    was.at(),
                    label == null ? was.label() : label,
                    label == null
                            ? was.score()
                            : label == SentimentLabel.NEGATIVE ? -1 : label == SentimentLabel.POSITIVE ? 1 : 0,
                    said.getFunctions() == null ? was.functions() : said.getFunctions());
        });
    }

    /** Volume, negative, neutral, positive, sum of scores and of their squares (1e-9), reach, by record key. */
    Map<String, List<Number>> figures() {
        Map<String, List<Number>> figures = new TreeMap<>();
        mentions.values()
                .forEach(judged -> keys(judged).forEach(key -> figures.merge(key, figures(judged), Recount::sum)));
        return figures;
    }

    private static List<String> keys(Judged judged) {
        List<String> keys = new ArrayList<>();
        TreeSet<String> functions = new TreeSet<>(judged.functions());
        functions.add("*");
        for (String function : functions) {
            for (int minutes : List.of(1, 5, 60)) {
                long start = judged.at().getEpochSecond() / (60L * minutes) * 60 * minutes;
                keys.add("acme/" + function + "/" + minutes + "/" + Instant.ofEpochSecond(start));
            }
            Instant midnight = judged.at()
                    .atZone(Companies.PARIS)
                    .truncatedTo(ChronoUnit.DAYS)
                    .toInstant();
            keys.add("acme/" + function + "/1440/" + midnight);
        }
        return keys;
    }

    private static List<Number> figures(Judged judged) {
        SentimentLabel label = judged.label();
        return List.of(
                1L,
                label == SentimentLabel.NEGATIVE ? 1L : 0L,
                label == SentimentLabel.NEUTRAL ? 1L : 0L,
                label == SentimentLabel.POSITIVE ? 1L : 0L,
                Math.round(judged.score() * 1e9),
                Math.round(judged.score() * judged.score() * 1e9),
                10L);
    }

    /** The same figures of a window as it was told. */
    static List<Number> figures(FunctionMetrics window) {
        return List.of(
                window.getVolume(),
                window.getNegative(),
                window.getNeutral(),
                window.getPositive(),
                Math.round(window.getSentimentSum() * 1e9),
                Math.round(window.getSentimentSumSquares() * 1e9),
                window.getReach());
    }

    private static List<Number> sum(List<Number> one, List<Number> other) {
        return IntStream.range(0, one.size())
                .<Number>mapToObj(i -> one.get(i).longValue() + other.get(i).longValue())
                .toList();
    }
}
