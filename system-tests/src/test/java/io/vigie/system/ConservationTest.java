package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.catalogue.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is lost and nothing counted twice, from the lines of the file to the hourly figures. */
@ExtendWith(Demo.Extension.class)
class ConservationTest {

    private static final Map<String, String> BRANDS =
            Map.of("oreval", "Oréval", "caloria", "Caloria", "nordhem", "Nordhem");
    private static final int HOUR = 60;

    private final Demo demo;
    private final RunningPlatform running;
    private final List<EnrichedMention> enriched;

    ConservationTest(Demo demo) {
        this.demo = demo;
        this.running = demo.running;
        this.enriched = running.records(Topics.ENRICHED_MENTIONS).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    @Test
    void everyLineLeavesByOneExit() {
        ReplayResult replayed = demo.replayed;
        assertThat(replayed.complete()).isTrue();
        assertThat(replayed.lines()).isEqualTo(demo.lines.size());
        assertThat(replayed.published() + replayed.rejectedTotal() + replayed.failedTotal())
                .isEqualTo(replayed.lines());
        assertThat(replayed.failedTotal()).isZero();
        assertThat(replayed.rejectedTotal())
                .isEqualTo(demo.lines.size() - goodLines().count());
    }

    @Test
    void everyRefusedLineIsADeadLetterWithItsReason() {
        Map<String, Long> reasons = running.records(Topics.DEAD_LETTERS).stream()
                .map(ConsumerRecord::value)
                .collect(Collectors.groupingBy(DeadLetter::getReason, TreeMap::new, Collectors.counting()));
        assertThat(reasons).isEqualTo(demo.replayed.rejected()).isNotEmpty();
    }

    @Test
    void mentionsAreDistinctOnesAndDuplicates() {
        List<String> published = running.records(Topics.MENTIONS, new ByteArrayDeserializer()).stream()
                .filter(record -> record.value() != null)
                .map(ConsumerRecord::key)
                .toList();
        List<String> understood = enriched.stream()
                .map(mention -> mention.getMention().getMentionId())
                .toList();
        Set<String> sent = goodLines().map(ConservationTest::id).collect(Collectors.toSet());
        assertThat(published).hasSize((int) demo.replayed.published()).hasSizeGreaterThan(sent.size());
        assertThat(understood).doesNotHaveDuplicates();
        assertThat(new HashSet<>(understood)).isEqualTo(sent).isEqualTo(new HashSet<>(published));
    }

    @Test
    void aMentionIsAboutTheBrandsThatItsLineNames() {
        Map<String, Set<String>> named = new HashMap<>();
        goodLines()
                .forEach(line ->
                        named.put(id(line), brandsNamed(line.path("text").asText())));
        Map<String, Set<String>> understood = new HashMap<>();
        enriched.forEach(
                mention -> understood.put(mention.getMention().getMentionId(), Set.copyOf(mention.getBrands())));
        assertThat(understood).isEqualTo(named);
    }

    @Test
    void hourlyFiguresAreARecountOfTheMentions() {
        assertThat(figures()).isEqualTo(recount());
    }

    @Test
    void hourlyFiguresOfABrandAddUpToTheLinesThatNameIt() {
        Map<String, Long> lines = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        goodLines()
                .filter(line -> seen.add(id(line)))
                .forEach(line ->
                        brandsNamed(line.path("text").asText()).forEach(brand -> lines.merge(brand, 1L, Long::sum)));
        Map<String, Long> counted = new TreeMap<>();
        figures().forEach((window, counts) -> {
            if (window.function().equals("*")) {
                counted.merge(window.brand(), counts.volume(), Long::sum);
            }
        });
        assertThat(counted).isEqualTo(lines);
    }

    private Map<Window, Counts> figures() {
        Map<Window, Counts> figures = new HashMap<>();
        running.latest(Topics.FUNCTION_METRICS).stream()
                .filter(metrics -> metrics.getWindowMinutes() == HOUR && metrics.getVolume() > 0)
                .forEach(metrics -> figures.put(Window.of(metrics), Counts.of(metrics)));
        return figures;
    }

    private Map<Window, Counts> recount() {
        Map<Window, Counts> recount = new HashMap<>();
        for (EnrichedMention mention : enriched) {
            assertThat(mention.getLate()).isFalse();
            Instant start = mention.getMention().getPublishedAt().truncatedTo(ChronoUnit.HOURS);
            for (String brand : mention.getBrands()) {
                functions(mention)
                        .forEach(function -> recount.merge(
                                new Window(brand, function, start),
                                Counts.of(mention.getSentiment().getLabel()),
                                Counts::plus));
            }
        }
        return recount;
    }

    private static Stream<String> functions(EnrichedMention mention) {
        return Stream.concat(Stream.of("*"), mention.getFunctions().stream().map(match -> match.getFunction()));
    }

    /** The lines that are not among the scenario's refused ones: those are broken or named so. */
    private Stream<JsonNode> goodLines() {
        return demo.lines.stream().filter(line -> !line.contains("\"bad-")).map(ConservationTest::parse);
    }

    private static JsonNode parse(String line) {
        try {
            return Api.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static String id(JsonNode line) {
        return line.path("source").asText() + ":" + line.path("id").asText();
    }

    private static Set<String> brandsNamed(String text) {
        String visible = text.replaceAll("[\\u200B\\uFEFF]", "");
        return BRANDS.entrySet().stream()
                .filter(brand -> visible.contains(brand.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private record Window(String brand, String function, Instant start) {
        static Window of(FunctionMetrics metrics) {
            return new Window(metrics.getBrand(), metrics.getFunction(), metrics.getWindowStart());
        }
    }

    private record Counts(long volume, long negative, long neutral, long positive, long unsure) {
        static Counts of(FunctionMetrics metrics) {
            return new Counts(
                    metrics.getVolume(),
                    metrics.getNegative(),
                    metrics.getNeutral(),
                    metrics.getPositive(),
                    metrics.getUnsure());
        }

        static Counts of(SentimentLabel label) {
            return new Counts(
                    1,
                    label == SentimentLabel.NEGATIVE ? 1 : 0,
                    label == SentimentLabel.NEUTRAL ? 1 : 0,
                    label == SentimentLabel.POSITIVE ? 1 : 0,
                    label == SentimentLabel.UNSURE ? 1 : 0);
        }

        Counts plus(Counts other) {
            return new Counts(
                    volume + other.volume,
                    negative + other.negative,
                    neutral + other.neutral,
                    positive + other.positive,
                    unsure + other.unsure);
        }
    }
}
