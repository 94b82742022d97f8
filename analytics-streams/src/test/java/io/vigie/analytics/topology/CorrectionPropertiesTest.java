package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.SentimentLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is heard and corrected, in whatever order: the windows are a recount of the final judgements. */
class CorrectionPropertiesTest {

    private static final int IDS = 8;
    private static final List<SentimentLabel> SENTIMENTS =
            List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);
    private static final List<String> TEXTS = List.of("plain", "bad legal", "good hr quality", "bad");

    /**
     * Something that happens.
     *
     * @param kind 0 and 1 hear a mention, 2 and 3 correct one, 4 lets timers run, 5 lets time pass
     * @param id which mention
     * @param detail what text, or what is corrected: 1 sentiment, 2 functions, 3 both
     * @param value the sentiment, a set of functions, or the minutes that pass
     */
    private record Step(int kind, int id, int detail, int value) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, IDS - 1),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 89))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 60)
    void windowsAreARecountOfTheFinalJudgements(@ForAll("stories") List<Step> steps) throws IOException {
        Path directory = Files.createTempDirectory("corrections");
        try (Harness vigie = new Harness(directory)) {
            Told told = new Told(vigie);
            steps.forEach(told::tell);
            vigie.tick(told.now().plusHours(30));
            assertThat(told.metrics()).isEqualTo(told.recount.figures());
            assertThat(vigie.corrected().stream()
                            .map(CorrectedMention::getCommandId)
                            .distinct())
                    .hasSize(told.commands);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The topology and the recount, told the same. */
    private static final class Told {

        private final Harness vigie;
        private final Recount recount = new Recount();
        private final Map<String, FunctionMetrics> latest = new TreeMap<>();
        private int minute = 60;
        private int commands;

        Told(Harness vigie) {
            this.vigie = vigie;
        }

        Duration now() {
            return Duration.ofMinutes(minute);
        }

        void tell(Step step) {
            switch (step.kind()) {
                case 0, 1 -> hear(step);
                case 2, 3 -> correct(step);
                case 4 -> vigie.settle();
                default -> pass(step.value());
            }
        }

        private void hear(Step step) {
            Duration at = Duration.ofMinutes(minute - step.value() % 50);
            String text = TEXTS.get(step.detail());
            vigie.hear(Mentions.of("m" + step.id(), at, text));
            recount.hear(Mentions.of("m" + step.id(), at, text));
        }

        private void correct(Step step) {
            Corrections correction = Corrections.of("m" + step.id());
            if ((step.detail() & 1) != 0) {
                correction.sentiment(SENTIMENTS.get(step.value() % SENTIMENTS.size()));
            }
            if ((step.detail() & 2) != 0) {
                correction.functions(functions(step.value()));
            }
            var command = correction.make("c" + commands++);
            vigie.correct(command, command);
            recount.correct(command);
        }

        private static String[] functions(int set) {
            return Stream.of("quality", "legal", "hr")
                    .filter(each -> (set >> each.length() % 3 & 1) != 0)
                    .toArray(String[]::new);
        }

        private void pass(int minutes) {
            minute += minutes;
            vigie.tick(now());
        }

        Map<String, List<Number>> metrics() {
            vigie.windows().byKey().forEach(latest::put);
            Map<String, List<Number>> figures = new TreeMap<>();
            latest.forEach((key, window) -> {
                assertThat(window.getComplete()).as(key).isTrue();
                if (window.getVolume() > 0) {
                    figures.put(key, Recount.figures(window));
                }
            });
            return figures;
        }
    }
}
