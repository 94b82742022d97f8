package io.vigie.benchmarks.language;

import io.vigie.analytics.understand.language.Language;
import io.vigie.analytics.understand.language.LanguageConfig;
import io.vigie.analytics.understand.language.LanguageDetector;
import io.vigie.analytics.understand.language.OptimaizeLanguageDetector;
import io.vigie.analytics.understand.language.TrigramLanguageDetector;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time and allocation of the language of one mention of 245 characters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LanguageBenchmark {

    private static final int MENTIONS = 1_024;
    private static final int LENGTH = 245;

    @Param({"built-in", "library-several-passes", "library-one-pass"})
    String detector = "";

    private LanguageDetector adapter = (text, declared) -> new Language(Language.UNDETERMINED, 0);
    private List<String> texts = List.of();
    private int next;

    @Setup
    public void prepare() {
        adapter = switch (detector) {
            case "built-in" -> new TrigramLanguageDetector(LanguageConfig.DEFAULT);
            case "library-several-passes" -> OptimaizeLanguageDetector.sampling(LanguageConfig.DEFAULT);
            default -> OptimaizeLanguageDetector.onePass(LanguageConfig.DEFAULT);
        };
        texts = BenchmarkTexts.of(MENTIONS, LENGTH);
    }

    @Benchmark
    public Language detect() {
        next = (next + 1) % MENTIONS;
        return adapter.detect(texts.get(next), null);
    }
}
