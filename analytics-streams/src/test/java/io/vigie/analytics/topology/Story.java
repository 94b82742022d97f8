package io.vigie.analytics.topology;

import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.SentimentLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Thirty-one hours of two brands: a calm, a burst about one of them, stragglers, repetitions and late comers. */
record Story(List<Mention> mentions) {

    private static final Duration BURST = Duration.ofHours(30);
    private static final int BURST_MENTIONS = 60;
    private static final int HOUR_SECONDS = 3600;

    /** Past every window and every spike. */
    static final Duration END = Duration.ofDays(3);

    static Story told() {
        List<Mention> mentions = new ArrayList<>();
        for (int minute = 0; minute < Duration.ofHours(31).toMinutes(); minute += 5) {
            mentions.add(Mentions.of("calm" + minute, Duration.ofMinutes(minute), "a plain quality remark"));
            calmOf(Companies.COMPETITOR, minute, mentions);
            addOddities(minute, mentions);
            if (minute == BURST.toMinutes()) {
                addBurst(mentions);
            }
        }
        return new Story(mentions);
    }

    private static void calmOf(String brand, int minute, List<Mention> mentions) {
        mentions.add(Mentions.about(brand, brand + minute, Duration.ofMinutes(minute), "good " + minute % 7));
    }

    /** Half an hour behind, five hours behind, and once more. */
    private static void addOddities(int minute, List<Mention> mentions) {
        if (minute > 600 && minute % 45 == 0) {
            mentions.add(Mentions.of("straggler" + minute, Duration.ofMinutes(minute - 30), "a bad hr remark"));
            mentions.add(Mentions.of("late" + minute, Duration.ofMinutes(minute - 300), "too late"));
            mentions.add(Mentions.of("calm" + (minute - 5), Duration.ofMinutes(minute - 5), "again"));
        }
    }

    private static void addBurst(List<Mention> mentions) {
        for (int i = 0; i < BURST_MENTIONS; i++) {
            Duration at = BURST.plusSeconds(2L * i);
            mentions.add(Mentions.of("burst" + i, at, "bad quality, legal action " + i % 3));
        }
    }

    /** What people say of the burst: every other mention of it was praise, and about people at work. */
    List<MentionCorrection> corrections() {
        return IntStream.range(0, BURST_MENTIONS / 2)
                .mapToObj(i -> Corrections.of("burst" + 2 * i)
                        .sentiment(SentimentLabel.POSITIVE)
                        .functions("hr")
                        .make("c" + i))
                .toList();
    }

    /** Negative mentions, each counted once, after the corrections. */
    long negativeInTheEnd() {
        long told = mentions.stream()
                .filter(mention -> mention.getText().contains("bad"))
                .map(Mention::getMentionId)
                .distinct()
                .count();
        return told - corrections().size();
    }

    /** Mentions by brand and hour, counted from the story itself. */
    Map<String, Long> recount() {
        Map<String, Mention> unique = new TreeMap<>();
        mentions.stream()
                .filter(mention -> !mention.getNativeId().startsWith("late"))
                .forEach(mention -> unique.putIfAbsent(mention.getMentionId(), mention));
        Map<String, Long> volumes = new TreeMap<>();
        unique.values().forEach(mention -> volumes.merge(hourOf(mention), 1L, Long::sum));
        return volumes;
    }

    long distinctIds() {
        return mentions.stream().map(Mention::getMentionId).distinct().count();
    }

    private static String hourOf(Mention mention) {
        long second = mention.getPublishedAt().getEpochSecond();
        return mention.getDeclaredBrand() + "/*/60/" + Instant.ofEpochSecond(second - second % HOUR_SECONDS);
    }
}
