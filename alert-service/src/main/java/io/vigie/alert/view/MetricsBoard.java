package io.vigie.alert.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Figures by series and window: 400 days of hours, a day of minutes. Safe for use by several threads. */
public final class MetricsBoard {

    private static final int MINUTES_OF_HOUR = 60;
    private static final int MOST_HOURS = 400 * 24;
    private static final int MOST_MINUTES = 24 * MINUTES_OF_HOUR;

    private final Map<SeriesKey, NavigableMap<Instant, Point>> series = new HashMap<>();
    private final Map<String, Instant> newest = new HashMap<>();

    public synchronized void put(SeriesKey key, Point point) {
        NavigableMap<Instant, Point> points = series.computeIfAbsent(key, any -> new TreeMap<>());
        points.put(point.windowStart(), point);
        int most = key.windowMinutes() >= MINUTES_OF_HOUR ? MOST_HOURS : MOST_MINUTES;
        while (points.size() > most) {
            points.pollFirstEntry();
        }
        newest.merge(key.brand(), heardUntil(key, point), MetricsBoard::later);
    }

    private static Instant heardUntil(SeriesKey key, Point point) {
        boolean whole = point.complete() || key.windowMinutes() == 1;
        return point.windowStart().plus(Duration.ofMinutes(whole ? key.windowMinutes() : 0));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Latest event time seen of a brand, of any brand without one; empty before the first figures. */
    public synchronized Optional<Instant> asOf(Optional<String> brand) {
        return brand.map(id -> Optional.ofNullable(newest.get(id)))
                .orElseGet(() -> newest.values().stream().max(Comparator.naturalOrder()));
    }

    /** Points of a series with their start in [from, to). */
    public synchronized List<Point> points(SeriesKey key, Instant from, Instant to) {
        NavigableMap<Instant, Point> points = series.get(key);
        return points == null || !from.isBefore(to)
                ? List.of()
                : List.copyOf(points.subMap(from, true, to, false).values());
    }

    /** Series of windows of a length, in a stable order. */
    public synchronized List<SeriesKey> keys(int windowMinutes) {
        return series.keySet().stream()
                .filter(key -> key.windowMinutes() == windowMinutes)
                .sorted(Comparator.comparing(SeriesKey::brand).thenComparing(SeriesKey::function))
                .toList();
    }
}
