package io.vigie.alert.web.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hourly figures that look like a company's two weeks, the same on every run: a daily rhythm, noise, three events. */
final class FakeMetrics {

    static final List<String> FUNCTIONS =
            List.of("board", "risk", "quality", "hr", "legal", "customer-relations", "communication", "marketing");

    private static final int[] USUAL = {3, 4, 9, 5, 4, 14, 8, 16};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instant asOf;
    private final int hoursHeard;

    FakeMetrics(Instant asOf, int hoursHeard) {
        this.asOf = asOf;
        this.hoursHeard = hoursHeard;
    }

    ObjectNode series(String brand, String function) {
        ObjectNode answer = JSON.createObjectNode().put("window_minutes", 60);
        ObjectNode series =
                answer.putArray("series").addObject().put("brand", brand).put("function", function);
        ArrayNode points = series.putArray("points");
        for (int back = hoursHeard - 1; back >= 0; back--) {
            points.add(point(function, lastHour().minus(Duration.ofHours(back))));
        }
        return answer;
    }

    /** The point of an hour; the hour of the latest event time is still running. */
    ObjectNode point(String function, Instant start) {
        long volume = volume(function, start);
        long negative = Math.round(volume * negativeShare(function, start));
        return JSON.createObjectNode()
                .put("window_start", start.toString())
                .put("volume", volume)
                .put("negative", negative)
                .put("neutral", volume - negative)
                .put("positive", 0)
                .put("unsure", 0)
                .put("negative_share", volume == 0 ? 0.0 : (double) negative / volume)
                .put("complete", start.isBefore(lastHour()));
    }

    ObjectNode overview(String function) {
        List<Long> day =
                hoursBefore(lastHour(), 0).map(hour -> volume(function, hour)).toList();
        long volume = day.stream().mapToLong(Long::longValue).sum();
        long before = hoursBefore(lastHour(), 24)
                .mapToLong(hour -> volume(function, hour))
                .sum();
        double negative = hoursBefore(lastHour(), 0)
                .mapToDouble(hour -> volume(function, hour) * negativeShare(function, hour))
                .sum();
        ObjectNode overview = JSON.createObjectNode()
                .put("function", function)
                .put("volume_24h", volume)
                .put("volume_previous_24h", before)
                .put("negative_share_24h", volume == 0 ? 0.0 : negative / volume);
        ArrayNode trend = overview.putArray("trend");
        day.forEach(trend::add);
        return overview;
    }

    Instant firstHour() {
        return lastHour().minus(Duration.ofHours(hoursHeard - 1));
    }

    Instant lastHour() {
        return asOf.truncatedTo(ChronoUnit.HOURS);
    }

    private static Stream<Instant> hoursBefore(Instant last, int skip) {
        return IntStream.range(0, 24).mapToObj(hour -> last.minus(Duration.ofHours(skip + 23L - hour)));
    }

    private static long volume(String function, Instant hour) {
        if (function.equals("*")) {
            return FUNCTIONS.stream().mapToLong(each -> volume(each, hour)).sum();
        }
        double daily = 0.25 + Math.max(0, Math.sin((hour.atZone(ZoneOffset.UTC).getHour() - 5) / 18.0 * Math.PI));
        double noise = 0.6 + 0.8 * random(function, hour).nextDouble();
        return Math.round(USUAL[FUNCTIONS.indexOf(function)] * daily * noise * event(function, hour));
    }

    private static double event(String function, Instant hour) {
        return switch (function) {
            case "quality" -> decay(hour, "2026-03-19T11:00:00Z", 8, 9);
            case "legal" -> decay(hour, "2026-03-18T07:00:00Z", 6, 10);
            case "communication" -> decay(hour, "2026-03-16T18:00:00Z", 15, 5);
            case "hr" -> decay(hour, "2026-03-12T09:00:00Z", 7, 8);
            default -> 1;
        };
    }

    private static double decay(Instant hour, String onset, double height, double hours) {
        double since = Duration.between(Instant.parse(onset), hour).toMinutes() / 60.0;
        return since < 0 ? 1 : 1 + height * Math.exp(-since / hours);
    }

    private static double negativeShare(String function, Instant hour) {
        if (function.equals("*")) {
            double negative = FUNCTIONS.stream()
                    .mapToDouble(each -> volume(each, hour) * negativeShare(each, hour))
                    .sum();
            return negative / Math.max(1, volume(function, hour));
        }
        boolean crisis = !function.equals("communication") && event(function, hour) > 2;
        return crisis ? 0.6 : 0.14 + 0.12 * random(function + "-", hour).nextDouble();
    }

    private static Random random(String function, Instant hour) {
        return new Random(function.hashCode() * 31L + hour.getEpochSecond());
    }
}
