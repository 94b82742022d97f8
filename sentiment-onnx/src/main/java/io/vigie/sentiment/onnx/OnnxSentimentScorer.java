package io.vigie.sentiment.onnx;

import ai.onnxruntime.OrtException;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import io.vigie.analytics.understand.sentiment.SentimentReason;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import io.vigie.configuration.SentimentModelConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges by a model in batches; what the model does not judge, fails on or takes too long for is judged by the built-in
 * scorer, and counted. Safe for use by several threads, whose runs share the executor.
 */
final class OnnxSentimentScorer implements SentimentScorer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OnnxSentimentScorer.class);

    /** Texts in one run: more gains little on a CPU, and the longest text sets the cost of all. */
    private static final int BATCH = 32;

    /** A text is cut before it is tokenised, so that its cost is bounded. */
    private static final int MOST_CHARS = 4_000;

    /** Why the built-in scorer judged in place of the model. */
    private enum Fallback {
        FAILURE,
        TIMEOUT
    }

    private final OnnxModel model;
    private final SentimentModelConfig config;
    private final SentimentScorer builtIn;
    private final MeterRegistry metrics;
    private final ExecutorService runs;
    private final Set<Fallback> told = ConcurrentHashMap.newKeySet();

    /**
     * A scorer.
     *
     * @param model closed with the scorer
     * @param runs where the model runs; shut down with the scorer
     */
    OnnxSentimentScorer(
            OnnxModel model,
            SentimentModelConfig config,
            SentimentScorer builtIn,
            MeterRegistry metrics,
            ExecutorService runs) {
        this.model = model;
        this.config = config;
        this.builtIn = builtIn;
        this.metrics = metrics;
        this.runs = runs;
    }

    @Override
    public Sentiment score(String text, String language) {
        return scoreAll(List.of(new Wording(text, language))).get(0);
    }

    @Override
    public List<Sentiment> scoreAll(List<Wording> texts) {
        List<Wording> judged = texts.stream().filter(this::isForTheModel).toList();
        List<Sentiment> byModel = new ArrayList<>(judged.size());
        for (int from = 0; from < judged.size(); from += BATCH) {
            byModel.addAll(batch(judged.subList(from, Math.min(judged.size(), from + BATCH))));
        }
        Iterator<Sentiment> next = byModel.iterator();
        return texts.stream()
                .map(each -> isForTheModel(each) ? next.next() : other(each))
                .toList();
    }

    private boolean isForTheModel(Wording wording) {
        return config.languages().contains(wording.language())
                && !wording.text().isBlank();
    }

    private Sentiment other(Wording wording) {
        return config.languages().contains(wording.language())
                ? Sentiment.unknown(SentimentReason.NO_WORDS)
                : builtIn.score(wording.text(), wording.language());
    }

    private List<Sentiment> batch(List<Wording> texts) {
        List<String> readable =
                texts.stream().map(each -> readable(each.text())).toList();
        Interruption interruption = new Interruption();
        Future<double[][]> run = runs.submit(() -> model.probabilities(readable, interruption));
        try {
            double[][] classes = run.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return Arrays.stream(classes).map(this::sentiment).toList();
        } catch (TimeoutException e) {
            stop(run, interruption);
            return fallBack(Fallback.TIMEOUT, texts, e);
        } catch (ExecutionException e) {
            return fallBack(Fallback.FAILURE, texts, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(run, interruption);
            return fallBack(Fallback.FAILURE, texts, e);
        }
    }

    /** Half of an emoji is not text to the tokenizer. */
    private static String readable(String text) {
        String bounded = text.substring(0, Math.min(text.length(), MOST_CHARS));
        return new String(bounded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private Sentiment sentiment(double[] classes) {
        return Sentiment.of(
                classes[SentimentLabel.NEGATIVE.index()],
                classes[SentimentLabel.NEUTRAL.index()],
                classes[SentimentLabel.POSITIVE.index()],
                config.threshold());
    }

    private static void stop(Future<?> run, Interruption interruption) {
        run.cancel(false);
        try {
            interruption.interrupt();
        } catch (OrtException e) {
            log.warn("a run of the sentiment model cannot be ended", e);
        }
    }

    private List<Sentiment> fallBack(Fallback reason, List<Wording> texts, Exception cause) {
        String label = reason.name().toLowerCase(Locale.ROOT);
        metrics.counter("vigie.sentiment.fallbacks", "reason", label).increment(texts.size());
        if (told.add(reason)) {
            log.warn("the built-in sentiment model judges instead, from now on only counted: {}", label, cause);
        }
        return builtIn.scoreAll(texts);
    }

    @Override
    public void close() {
        runs.shutdownNow();
        model.close();
    }
}
