package io.vigie.alert.web;

import io.vigie.alert.view.MetricsBoard;
import io.vigie.alert.view.Point;
import io.vigie.alert.view.SeriesKey;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.VigieConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much of the talk about a brand and those that it competes with is about the brand, window by window. Stories are counted, so that a post
 * that many repeat is one; mentions of fewer than four words tell none.
 */
record ShareOfVoice(MetricsBoard board, VigieConfig config) {

    /** The brand and all others; of an own brand only the competitors: one's own brands do not compete. */
    private List<String> voices(String brand) {
        boolean own =
                config.brand(brand).filter(each -> each.role() == BrandRole.OWN).isPresent();
        Stream<String> rivals = config.brands().stream()
                .filter(each -> !own || each.role() == BrandRole.COMPETITOR)
                .map(BrandConfig::id)
                .filter(id -> !id.equals(brand));
        return Stream.concat(Stream.of(brand), rivals).toList();
    }

    /** Of all windows from one time to another; empty without competitors or without any story. */
    OptionalDouble between(String brand, int windowMinutes, Instant from, Instant to) {
        List<String> voices = voices(brand);
        long all = 0;
        long own = 0;
        for (String voice : voices) {
            long stories = board.points(key(voice, windowMinutes), from, to).stream()
                    .mapToLong(Point::stories)
                    .sum();
            all += stories;
            own += voice.equals(brand) ? stories : 0;
        }
        return all == 0 || voices.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of((double) own / all);
    }

    /** Window by window, as the API shows it. */
    List<Map<String, Object>> windows(String brand, int windowMinutes, Instant from, Instant to) {
        List<String> voices = voices(brand);
        SortedMap<Instant, Map<String, Point>> byStart = new TreeMap<>();
        for (String voice : voices) {
            board.points(key(voice, windowMinutes), from, to)
                    .forEach(point -> byStart.computeIfAbsent(point.windowStart(), start -> new LinkedHashMap<>())
                            .put(voice, point));
        }
        List<Map<String, Object>> windows = new ArrayList<>(byStart.size());
        byStart.forEach((start, points) -> windows.add(window(start, voices, points)));
        return windows;
    }

    private static Map<String, Object> window(Instant start, List<String> voices, Map<String, Point> points) {
        long all = points.values().stream().mapToLong(Point::stories).sum();
        List<Map<String, Object>> brands = new ArrayList<>(voices.size());
        for (String voice : voices) {
            Point point = points.get(voice);
            long stories = point == null ? 0 : point.stories();
            brands.add(Map.of(
                    "brand",
                    voice,
                    "volume",
                    point == null ? 0 : point.volume(),
                    "stories",
                    stories,
                    "share",
                    all == 0 ? 0.0 : (double) stories / all));
        }
        boolean complete = points.values().stream().allMatch(Point::complete);
        return Map.of("window_start", start, "stories", all, "complete", complete, "brands", brands);
    }

    private static SeriesKey key(String brand, int windowMinutes) {
        return new SeriesKey(brand, SeriesKey.BRAND_LEVEL, windowMinutes);
    }
}
