package io.vigie.sentiment.onnx;

import ai.djl.util.Utils;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.analytics.understand.sentiment.SentimentEngine;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import io.vigie.configuration.SentimentModelConfig;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** {@code sentiment: {onnx: {model: DIR}}}: models run by ONNX Runtime, read by Hugging Face's tokenizers. */
public final class OnnxEngine implements SentimentEngine {

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public SentimentScorer open(SentimentModelConfig model, SentimentScorer builtIn, MeterRegistry metrics) {
        if (!Utils.isOfflineMode()) {
            throw new IllegalArgumentException(
                    "onnx needs the system property ai.djl.offline=true: without it the tokenizer"
                            + " library reports to its makers and may download code");
        }
        OnnxModel loaded = OnnxModel.load(ModelFolder.read(model.model(), model.labels()));
        return new OnnxSentimentScorer(loaded, model, builtIn, metrics, runs());
    }

    /** One run at a time, as each uses all cores. */
    private static ExecutorService runs() {
        return Executors.newSingleThreadExecutor(run -> {
            Thread thread = new Thread(run, "sentiment-onnx");
            thread.setDaemon(true);
            return thread;
        });
    }
}
