package io.vigie.benchmarks.sentiment;

import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.analytics.understand.sentiment.Sentiment;
import java.io.IOException;
import java.nio.file.Path;
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

/**
 * Time and allocation of the tone of one mention of 245 characters, made of labelled texts of the data folder. The median is
 * the figure to take: on a busy machine the mean tells of other processes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SentimentBenchmark {

    @Param("")
    String data = "";

    @Param({"en", "fr"})
    String language = "";

    private final LinearSentimentScorer scorer = LinearSentimentScorer.builtIn();
    private List<String> texts = List.of();
    private int next;

    @Setup
    public void prepare() throws IOException {
        texts = LabelledTexts.cut(Path.of(data, "sentiment", language, "train.tsv"));
    }

    @Benchmark
    public Sentiment score() {
        next = next + 1 < texts.size() ? next + 1 : 0;
        return scorer.score(texts.get(next), language);
    }
}
