package io.vigie.analytics.understand.sentiment;

import io.vigie.analytics.understand.sentiment.SentimentExplanation.Logits;
import io.vigie.analytics.understand.sentiment.SentimentExplanation.Part;
import java.util.ArrayList;
import java.util.List;

/** Names the features of one text and keeps what each adds. For one use. */
final class ExplainingSink implements FeatureSink {

    private final LanguageWeights weights;
    private final Tokens tokens;
    private final List<Part> parts = new ArrayList<>();
    private Logits word = Logits.NONE;
    private String beforeLast = "";
    private String last = "";
    private String current = "^";
    private String marked = "";
    private int phrases;

    /** For an extractor that is about to fill these tokens. */
    ExplainingSink(LanguageWeights weights, Tokens tokens) {
        this.weights = weights;
        this.tokens = tokens;
    }

    @Override
    public void token(int index) {
        closeWord();
        beforeLast = last;
        last = current;
        boolean end = index == tokens.count();
        current = end ? "$" : tokens.text(index);
        marked = end ? "" : marks(tokens.flags(index)) + current;
        phrases = 0;
    }

    @Override
    public boolean feature(FeatureFamily family, int hash) {
        WeightTable table = weights.tables().get(family.index());
        int entry = table.find(hash);
        Logits logits =
                new Logits(WeightTable.negative(entry) * table.scale(), WeightTable.positive(entry) * table.scale());
        if (family == FeatureFamily.PHRASE) {
            phrases++;
            add(phrases == 1 ? last + " " + current : beforeLast + " " + last + " " + current, logits);
        } else {
            word = word.plus(logits);
        }
        return entry != 0;
    }

    /** The parts, each by this factor. */
    List<Part> parts(double lengthScale) {
        closeWord();
        return parts.stream()
                .map(part -> new Part(
                        part.text(),
                        new Logits(
                                part.logits().negative() * lengthScale,
                                part.logits().positive() * lengthScale)))
                .toList();
    }

    private void closeWord() {
        add(marked, word);
        word = Logits.NONE;
    }

    private void add(String text, Logits logits) {
        if (!logits.equals(Logits.NONE)) {
            parts.add(new Part(text, logits));
        }
    }

    private static String marks(int flags) {
        return ((flags & Tokens.NEGATED) == 0 ? "" : "not:")
                + ((flags & Tokens.HASHTAG) == 0 ? "" : "#")
                + ((flags & Tokens.CAPITALS) == 0 ? "" : "capitals:")
                + ((flags & Tokens.LENGTHENED) == 0 ? "" : "lengthened:");
    }
}
