package io.vigie.analytics.topology;

import io.vigie.analytics.processor.Enricher;
import io.vigie.analytics.understand.story.StoryId;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMatch;
import io.vigie.schemas.Language;
import io.vigie.schemas.Mention;
import io.vigie.schemas.Sentiment;
import io.vigie.schemas.SentimentLabel;
import java.util.List;

/** Understands by plain words: the declared brand, functions by their id, bad and good; fails on 'boom'. */
final class KeywordEnricher implements Enricher {

    private static final List<String> FUNCTIONS = List.of("quality", "legal", "hr");

    @Override
    public EnrichedMention enrich(Mention mention) {
        String text = mention.getText();
        if (text.contains("boom")) {
            throw new IllegalStateException("boom");
        }
        SentimentLabel label = text.contains("bad")
                ? SentimentLabel.NEGATIVE
                : text.contains("good")
                        ? SentimentLabel.POSITIVE
                        : text.contains("unclear") ? SentimentLabel.UNSURE : SentimentLabel.NEUTRAL;
        double score = label == SentimentLabel.NEGATIVE ? -0.7 : label == SentimentLabel.POSITIVE ? 0.6 : 0.1;
        String brand = mention.getDeclaredBrand();
        return EnrichedMention.newBuilder()
                .setMention(mention)
                .setLanguage(new Language("en", 1.0))
                .setSentiment(new Sentiment(label, label, score, 0.9))
                .setBrands(brand == null ? List.of() : List.of(brand))
                .setFunctions(FUNCTIONS.stream()
                        .filter(text::contains)
                        .map(function -> new FunctionMatch(function, 1.0, List.of(function)))
                        .toList())
                .setExclusions(text.contains("namesake") ? List.of(brand + ": namesake") : List.of())
                .setReach(mention.getAuthorFollowers() == null ? 10 : mention.getAuthorFollowers())
                .setStory(StoryId.of(mention.getTitle(), text))
                .build();
    }
}
