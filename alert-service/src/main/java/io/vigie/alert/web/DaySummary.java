package io.vigie.alert.web;

import io.vigie.alert.view.MetricsBoard;
import io.vigie.alert.view.Point;
import io.vigie.alert.view.SeriesKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last 24 hourly windows of each function against the 24 before. */
final class DaySummary {

    /** Minutes of the windows that it sums. */
    static final int HOUR = 60;

    private static final int HOURS = 24;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final MetricsBoard board;
    private final Optional<String> brand;
    private final Instant end;

    /** @param asOf latest event time seen: the last window is the one that holds it */
    DaySummary(MetricsBoard board, Optional<String> brand, Instant asOf) {
        this.board = board;
        this.brand = brand;
        Instant hour = asOf.truncatedTo(ChronoUnit.HOURS);
        this.end = hour.equals(asOf) ? hour : hour.plus(Duration.ofHours(1));
    }

    Instant start() {
        return end.minus(Duration.ofHours(HOURS));
    }

    Instant end() {
        return end;
    }

    List<String> functions() {
        return keys().stream().map(SeriesKey::function).distinct().sorted().toList();
    }

    private List<SeriesKey> keys() {
        return board.keys(HOUR).stream()
                .filter(key -> brand.isEmpty() || brand.get().equals(key.brand()))
                .toList();
    }

    Map<String, Object> of(String function, long openAlerts) {
        List<Point> day = points(function, start(), end);
        List<Point> before = points(function, start().minus(Duration.ofHours(HOURS)), start());
        long volume = volume(day);
        long negative = day.stream().mapToLong(Point::negative).sum();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("function", function);
        summary.put("volume_24h", volume);
        summary.put("negative_share_24h", volume == 0 ? 0.0 : (double) negative / volume);
        summary.put("volume_previous_24h", volume(before));
        summary.put("open_alerts", openAlerts);
        summary.put("trend", trend(day));
        return summary;
    }

    /** Mentions of all hours in memory; one that names two brands counts for each. */
    long mentionsTotal() {
        return volume(points(SeriesKey.BRAND_LEVEL, Instant.EPOCH, END_OF_TIME));
    }

    private List<Point> points(String function, Instant from, Instant to) {
        return keys().stream()
                .filter(key -> key.function().equals(function))
                .flatMap(key -> board.points(key, from, to).stream())
                .toList();
    }

    private static long volume(List<Point> points) {
        return points.stream().mapToLong(Point::volume).sum();
    }

    private long[] trend(List<Point> day) {
        long[] volumes = new long[HOURS];
        for (Point point : day) {
            int hour = (int) ChronoUnit.HOURS.between(start(), point.windowStart());
            volumes[hour] += point.volume();
        }
        return volumes;
    }
}
