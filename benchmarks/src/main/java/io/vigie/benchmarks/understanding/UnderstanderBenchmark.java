package io.vigie.benchmarks.understanding;

import io.vigie.analytics.understand.Judgement;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.configuration.load.BuiltInFunctions;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole of understanding as shipped: language, sentiment, the built-in functions. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class UnderstanderBenchmark {

    private final Understander understander = Understanding.of(
                    List.of(), BuiltInFunctions.all(), LinearSentimentScorer.builtIn())
            .understander();
    private List<TextMention> mentions = List.of();
    private int next;

    @Setup
    public void prepare() {
        String data = System.getProperty(BenchmarkTexts.DATA, "");
        mentions = BenchmarkTexts.of(data).texts().stream()
                .map(each -> TextMention.of(each.text()))
                .toList();
    }

    @Benchmark
    public Judgement understand() {
        next = next + 1 < mentions.size() ? next + 1 : 0;
        return understander.understand(mentions.get(next));
    }
}
