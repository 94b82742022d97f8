package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.sentiment.Calibration;
import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.LanguageWeights;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import io.vigie.analytics.understand.sentiment.SentimentModel;
import io.vigie.analytics.understand.sentiment.SentimentModelFormat;
import io.vigie.analytics.understand.sentiment.WeightTable;
import io.vigie.training.linear.FeatureKey;
import io.vigie.training.linear.SparseRow;
import io.vigie.training.linear.Spellings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What training computes from its own rows is, bit by bit, what the scorer answers after the model file is read back. */
class TrainedEqualsServedTest {

    private static final Recipe.Bits BITS = new Recipe.Bits(12, 13, 13);
    private static final Recipe RECIPE = new Recipe(
            "en", BITS, new Recipe.Widths(1, 0.7, 0.4, 1), new Recipe.LeastTexts(1, 1, 1), new Recipe.Weights(1, 1, 1));
    private static final int CHARACTERS = FeatureFamily.CHARACTERS.index();
    private static final Lexicon LEXICON = new Lexicon(Map.of("good", 2.0, "splendid", 3.0, "bad", -2.0, ":)", 1.5));

    private static final Knowledge KNOWN = new Knowledge(
            List.of(LEXICON), new WordVectors(Map.of("flight", new float[] {1, -1}, "awful", new float[] {0, 1})));

    private static final List<SentimentLabel> CLASSES =
            List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

    @Test
    void scoresAreBitEqual() throws IOException {
        LanguageWeights trained = new LanguageTrainer(RECIPE, KNOWN).train(examples());
        LanguageWeights calibrated = new LanguageWeights(
                "en",
                new Calibration(
                        trained.calibration().negativeBias(),
                        trained.calibration().positiveBias(),
                        1.3,
                        0.45),
                trained.tables());
        LinearSentimentScorer served = new LinearSentimentScorer(readBack(calibrated));

        for (Example example : examples()) {
            assertThat(served.score(example.text(), "en")).isEqualTo(fromTrainingRow(example.text(), calibrated));
        }
    }

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        byte[] first = bytes(new LanguageTrainer(RECIPE, KNOWN).train(examples()));
        byte[] second = bytes(new LanguageTrainer(RECIPE, KNOWN).train(examples()));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void itLearnsAndTheLexiconReachesWordsThatNoTextHas() throws IOException {
        LinearSentimentScorer scorer =
                new LinearSentimentScorer(readBack(new LanguageTrainer(RECIPE, KNOWN).train(examples())));

        assertThat(scorer.score("good good", "en").best()).isEqualTo(SentimentLabel.POSITIVE);
        assertThat(scorer.score("bad bad", "en").best()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(scorer.score("a splendid", "en").score())
                .isGreaterThan(scorer.score("a qwfp", "en").score());
    }

    private static Sentiment fromTrainingRow(String text, LanguageWeights weights) {
        SparseRow row = SparseRow.of(text, "en");
        Spellings spellings = new Spellings();
        SparseRow.of(text, "en", spellings);
        long[] negative = new long[FeatureFamily.COUNT];
        long[] positive = new long[FeatureFamily.COUNT];
        for (int i = 0; i < row.size(); i++) {
            FeatureFamily family = FeatureKey.family(row.key(i));
            int hash = FeatureKey.hash(row.key(i));
            if (family != FeatureFamily.CHARACTERS) {
                int entry = weights.tables().get(family.index()).find(hash);
                negative[family.index()] += (long) row.count(i) * WeightTable.negative(entry);
                positive[family.index()] += (long) row.count(i) * WeightTable.positive(entry);
                for (int spelling : entry == 0 ? spellings.of(hash) : new int[0]) {
                    int characters = weights.tables().get(CHARACTERS).find(spelling);
                    negative[CHARACTERS] += (long) row.count(i) * WeightTable.negative(characters);
                    positive[CHARACTERS] += (long) row.count(i) * WeightTable.positive(characters);
                }
            }
        }
        double lengthScale = FeatureExtractor.lengthScale(row.tokens());
        return weights.calibration()
                .decide(scaled(negative, weights) * lengthScale, scaled(positive, weights) * lengthScale);
    }

    private static double scaled(long[] sums, LanguageWeights weights) {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += sums[i] * weights.tables().get(i).scale();
        }
        return total;
    }

    private static List<Example> examples() {
        Random random = new Random(42);
        List<String> filler = List.of("the", "flight", "I", "don't", "#BigNews", "was", "SOOO", "😡", "it", "!!");
        Map<SentimentLabel, String> telling = Map.of(
                SentimentLabel.POSITIVE, "good", SentimentLabel.NEGATIVE, "bad", SentimentLabel.NEUTRAL, "tuesday");
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            SentimentLabel label = CLASSES.get(i % CLASSES.size());
            StringBuilder text = new StringBuilder(Objects.requireNonNull(telling.get(label)));
            for (int word = 0; word < 6; word++) {
                text.append(' ').append(filler.get(random.nextInt(filler.size())));
            }
            examples.add(new Example(label, text.toString()));
        }
        return examples;
    }

    private static SentimentModel readBack(LanguageWeights weights) throws IOException {
        return SentimentModelFormat.read(new ByteArrayInputStream(bytes(weights)));
    }

    private static byte[] bytes(LanguageWeights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SentimentModelFormat.write(new SentimentModel(List.of(weights)), out);
        return out.toByteArray();
    }
}
