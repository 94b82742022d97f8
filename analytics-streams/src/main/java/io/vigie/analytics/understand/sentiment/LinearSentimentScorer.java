package io.vigie.analytics.understand.sentiment;

import java.util.Set;

/**
 * The built-in model: a calibrated multinomial logistic regression per language over hashed words, phrases and character
 * n-grams, with int8 weights. Safe for several threads. Judges a text by its first 4,000 characters; time is linear up to
 * there and constant beyond.
 */
public final class LinearSentimentScorer implements SentimentScorer {

    private final SentimentModel model;
    private final ThreadLocal<WeightSums> sums = ThreadLocal.withInitial(WeightSums::new);

    public LinearSentimentScorer(SentimentModel model) {
        this.model = model;
    }

    /** With the model in the jar. */
    public static LinearSentimentScorer builtIn() {
        return new LinearSentimentScorer(SentimentModelFormat.builtIn());
    }

    /** Languages that this scorer has weights for. */
    public Set<String> languages() {
        return model.languages();
    }

    @Override
    public Sentiment score(String text, String language) {
        LanguageWeights weights = model.weights(language);
        if (weights == null) {
            return Sentiment.unknown(SentimentReason.UNSUPPORTED_LANGUAGE);
        }
        WeightSums sum = sums.get();
        sum.begin(weights);
        int tokens = FeatureExtractor.ofThread().extract(text, language, sum);
        if (tokens == 0) {
            return Sentiment.unknown(SentimentReason.NO_WORDS);
        }
        double lengthScale = FeatureExtractor.lengthScale(tokens);
        return weights.calibration().decide(sum.negative() * lengthScale, sum.positive() * lengthScale);
    }

    @Override
    public SentimentExplanation explain(String text, String language) {
        Sentiment sentiment = score(text, language);
        LanguageWeights weights = model.weights(language);
        if (weights == null) {
            return SentimentExplanation.none(sentiment);
        }
        FeatureExtractor extractor = FeatureExtractor.ofThread();
        ExplainingSink sink = new ExplainingSink(weights, extractor.tokens());
        int tokens = extractor.extract(text, language, sink);
        Calibration calibration = weights.calibration();
        return new SentimentExplanation(
                sentiment,
                new SentimentExplanation.Logits(calibration.negativeBias(), calibration.positiveBias()),
                sink.parts(FeatureExtractor.lengthScale(tokens)));
    }
}
