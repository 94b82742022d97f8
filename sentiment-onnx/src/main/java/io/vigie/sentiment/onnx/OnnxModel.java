package io.vigie.sentiment.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A loaded model: texts in, class probabilities out. Safe for use by several threads. */
final class OnnxModel implements AutoCloseable {

    private static final Map<String, Function<Encoding, long[]>> INPUTS = Map.of(
            "input_ids", Encoding::getIds,
            "attention_mask", Encoding::getAttentionMask,
            "token_type_ids", Encoding::getTypeIds);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final List<SentimentLabel> labels;

    private OnnxModel(
            OrtEnvironment environment,
            OrtSession session,
            HuggingFaceTokenizer tokenizer,
            List<SentimentLabel> labels) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.labels = labels;
    }

    /**
     * Loads a model and tries it once.
     *
     * @throws IllegalArgumentException naming the file that is wrong
     */
    static OnnxModel load(ModelFolder folder) {
        HuggingFaceTokenizer tokenizer = tokenizer(folder);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OnnxModel model = new OnnxModel(environment, session(environment, folder), tokenizer, folder.labels());
        try {
            model.checkInputs();
            model.probabilities(List.of("ok", "a longer one"), new Interruption());
        } catch (OrtException | RuntimeException e) {
            model.close();
            throw new IllegalArgumentException(folder.graph() + " cannot judge: " + e.getMessage(), e);
        }
        return model;
    }

    private static HuggingFaceTokenizer tokenizer(ModelFolder folder) {
        try {
            return HuggingFaceTokenizer.builder()
                    .optTokenizerPath(folder.tokenizer())
                    .optTruncation(true)
                    .optMaxLength(folder.maxTokens())
                    .optPadding(true)
                    .build();
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(folder.tokenizer() + " is no tokenizer: " + e.getMessage(), e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, ModelFolder folder) {
        try {
            return environment.createSession(folder.graph().toString());
        } catch (OrtException e) {
            throw new IllegalArgumentException(folder.graph() + " is no ONNX model: " + e.getMessage(), e);
        }
    }

    private void checkInputs() {
        Set<String> inputs = session.getInputNames();
        if (!INPUTS.keySet().containsAll(inputs)) {
            throw new IllegalArgumentException("its inputs are " + inputs + ", known are " + INPUTS.keySet());
        }
    }

    /**
     * Probabilities of negative, neutral and positive, one row per text.
     *
     * @param interruption lets another thread end the run, which then fails
     */
    double[][] probabilities(List<String> texts, Interruption interruption) throws OrtException {
        Encoding[] encodings = tokenizer.batchEncode(texts, true, false);
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
            for (String name : session.getInputNames()) {
                inputs.put(name, tensor(encodings, name));
            }
            interruption.begin(options);
            try (OrtSession.Result result = session.run(inputs, options)) {
                return classes(logits(result.get(0)));
            } finally {
                interruption.end();
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Encoding[] encodings, String name) throws OrtException {
        Function<Encoding, long[]> values = INPUTS.getOrDefault(name, Encoding::getIds);
        return OnnxTensor.createTensor(
                environment, Arrays.stream(encodings).map(values).toArray(long[][]::new));
    }

    private float[][] logits(OnnxValue output) throws OrtException {
        if (output.getValue() instanceof float[][] logits && logits[0].length == labels.size()) {
            return logits;
        }
        throw new IllegalStateException(
                "its first output is " + output.getInfo() + ", expected floats, " + labels.size() + " per text");
    }

    private double[][] classes(float[][] logits) {
        return Arrays.stream(logits).map(this::classes).toArray(double[][]::new);
    }

    /** Softmax; outputs of the same class add up. */
    private double[] classes(float[] logits) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double[] classes = new double[SentimentLabel.CLASSES];
        double total = 0;
        for (int i = 0; i < logits.length; i++) {
            double weight = Math.exp(logits[i] - most);
            classes[labels.get(i).index()] += weight;
            total += weight;
        }
        if (!(total >= 1)) {
            throw new IllegalStateException("its output is not a number");
        }
        for (int i = 0; i < classes.length; i++) {
            classes[i] /= total;
        }
        return classes;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed", e);
        }
    }
}
