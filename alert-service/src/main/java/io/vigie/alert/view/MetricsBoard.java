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
    private Optional<Instant> newest = Optional.empty();

    public synchronized void put(SeriesKey key, Point point) {
        NavigableMap<Instant, Point> points = series.computeIfAbsent(key, any -> new TreeMap<>());
        points.put(point.windowStart(), point);
        int most = key.windowMinutes() >= MINUTES_OF_HOUR ? MOST_HOURS : MOST_MINUTES;
        while (points.size() > most) {
            points.pollFirstEntry();
        }
        Instant heard = heardUntil(key, point);
        newest = newest.filter(heard::isBefore).or(() -> Optional.of(heard));
    }

    /** Takes all figures of another board in place of its own; the other is not to be used any more. */
    public synchronized void become(MetricsBoard other) {
        synchronized (other) {
            series.clear();
            series.putAll(other.series);
            newest = other.newest;
        }
    }

    /** No later than what was heard: a window that is open may have begun just now. */
    private static Instant heardUntil(SeriesKey key, Point point) {
        return point.windowStart().plus(Duration.ofMinutes(point.complete() ? key.windowMinutes() : 0));
    }

    /** Latest event time seen, one for all brands, so that all figures are of the same time; empty before the first. */
    public synchronized Optional<Instant> asOf() {
        return newest;
    }

    /** Start of the first window of a length that is in memory of a brand. */
    public synchronized Optional<Instant> firstOf(String brand, int windowMinutes) {
        return series.entrySet().stream()
                .filter(each ->
                        each.getKey().brand().equals(brand) && each.getKey().windowMinutes() == windowMinutes)
                .map(each -> each.getValue().firstKey())
                .min(Comparator.naturalOrder());
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
