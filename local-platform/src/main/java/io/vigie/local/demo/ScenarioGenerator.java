package io.vigie.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes the demo's NDJSON lines, in time order; the same lines every time. */
public final class ScenarioGenerator {

    private static final int AUTHORS = 4_000;
    private static final int HOSTILE_TIMES = 4;
    private static final String DEMO = "d";
    private static final String DEMO_SINCE = "since-";
    private static final int DAYS_OF_WEEK = 7;

    private record Line(Instant at, String json) {}

    private final Scenario scenario;
    private final String idPrefix;
    private final SplittableRandom random;
    private final Phrases phrases;
    private final Timetable timetable;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Line> lines = new ArrayList<>();

    private ScenarioGenerator(Scenario scenario, String idPrefix) {
        this.scenario = scenario;
        this.idPrefix = idPrefix;
        this.random = new SplittableRandom(scenario.seed());
        this.phrases = new Phrases(scenario.slots(), random);
        this.timetable = new Timetable(scenario, random);
    }

    /** The lines of the shipped scenario. */
    public static List<String> shippedLines() {
        return new ScenarioGenerator(ScenarioReader.shipped(), DEMO).generate();
    }

    /**
     * The shipped scenario moved by whole weeks, so that it ends less than a week before {@code end}, and from there on
     * everyday talk until {@code end}: who looks at it then sees a page of today.
     */
    public static List<String> linesUntil(Instant end) {
        Scenario moved = ScenarioReader.shipped().endingBefore(end);
        List<String> lines = new ArrayList<>(new ScenarioGenerator(moved, DEMO).generate());
        lines.addAll(linesUntil(end, moved.ordinary(moved.start().plusDays(moved.days()), DAYS_OF_WEEK), DEMO_SINCE));
        return lines;
    }

    /** What a scenario says up to {@code end}; {@code idPrefix} keeps its mentions apart from those of others. */
    static List<String> linesUntil(Instant end, Scenario scenario, String idPrefix) {
        ScenarioGenerator generator = new ScenarioGenerator(scenario, idPrefix);
        generator.generate();
        return generator.lines.stream()
                .filter(line -> !line.at().isAfter(end))
                .map(Line::json)
                .toList();
    }

    private List<String> generate() {
        scenario.brands().forEach(this::everyday);
        scenario.events().forEach(this::event);
        hostile();
        duplicates();
        lines.sort(Comparator.comparing(Line::at));
        return withRefused(lines.stream().map(Line::json).toList());
    }

    private void everyday(Scenario.Brand brand) {
        for (int day = 0; day < scenario.days(); day++) {
            for (Instant at : timetable.day(day, brand.mentionsPerDay())) {
                Scenario.Background talk = talk();
                add(at, talk.language(), phrases.fill(phrases.pick(talk.texts()), brand.name()));
            }
        }
    }

    private Scenario.Background talk() {
        double total = scenario.background().stream()
                .mapToDouble(Scenario.Background::weight)
                .sum();
        double at = random.nextDouble() * total;
        for (Scenario.Background talk : scenario.background()) {
            at -= talk.weight();
            if (at < 0) {
                return talk;
            }
        }
        return scenario.background().get(0);
    }

    private void event(Scenario.Event event) {
        for (Instant at : timetable.event(event)) {
            String language = random.nextDouble() < event.french() ? "fr" : "en";
            String text = phrases.pick(event.texts().getOrDefault(language, List.of()));
            add(at, language, phrases.fill(text, event.brand()));
        }
    }

    private void hostile() {
        Duration span = Duration.ofDays(scenario.days());
        for (int i = 0; i < HOSTILE_TIMES * scenario.hostile().size(); i++) {
            Instant at = scenario.start().toInstant().plusMillis((long) (random.nextDouble() * span.toMillis()));
            add(at, "fr", scenario.hostile().get(i % scenario.hostile().size()));
        }
    }

    /** The same line again a little later, as sources that deliver at least once do. */
    private void duplicates() {
        List<Line> once = List.copyOf(lines);
        for (int i = 0; i < scenario.duplicates(); i++) {
            Line line = once.get(random.nextInt(once.size()));
            lines.add(new Line(line.at().plusMillis(1), line.json()));
        }
    }

    private List<String> withRefused(List<String> good) {
        List<String> all = new ArrayList<>(good);
        int step = good.size() / (scenario.refused().size() + 1);
        for (int i = 0; i < scenario.refused().size(); i++) {
            all.add((i + 1) * step, scenario.refused().get(i));
        }
        return all;
    }

    private void add(Instant at, String language, String text) {
        Map<String, Object> mention = new LinkedHashMap<>();
        mention.put("id", idPrefix + lines.size());
        mention.put("source", phrases.pick(scenario.sources().getOrDefault(language, List.of("x"))));
        mention.put("author", "author-" + random.nextInt(AUTHORS));
        mention.put("text", text);
        mention.put("language", language);
        mention.put("published_at", at.toString());
        mention.put("followers", Math.round(Math.exp(4 + 2 * random.nextGaussian())));
        mention.put("retweet_count", Math.max(0, Math.round(Math.exp(random.nextGaussian()) - 1)));
        lines.add(new Line(at, written(mention)));
    }

    private String written(Map<String, Object> mention) {
        try {
            return json.writeValueAsString(mention);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the scenario holds, for those who check the outcome against it: owner by event id. */
    public static Map<String, String> ownersByEvent() {
        Map<String, String> owners = new LinkedHashMap<>();
        ScenarioReader.shipped().events().forEach(event -> owners.put(event.id(), event.owner()));
        return owners;
    }
}
