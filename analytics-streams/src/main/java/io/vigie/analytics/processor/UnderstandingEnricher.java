package io.vigie.analytics.processor;

import io.vigie.analytics.understand.Judgement;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.brand.Exclusion;
import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.story.StoryId;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMatch;
import io.vigie.schemas.Language;
import io.vigie.schemas.Mention;
import io.vigie.schemas.Sentiment;
import io.vigie.schemas.SentimentLabel;

/** Understanding of the wire's mentions. */
public record UnderstandingEnricher(Understander understander) implements Enricher {

    private static final long REACH_OF_A_REPOST = 100;
    private static final long MOST_REACH = 10_000_000_000L;

    @Override
    public EnrichedMention enrich(Mention mention) {
        Judgement judgement = understander.understand(plain(mention));
        EnrichedMention enriched = new EnrichedMention(); // without a builder, which copies and checks it all
        enriched.setMention(mention);
        enriched.setLanguage(
                new Language(judgement.language().code(), judgement.language().probability()));
        enriched.setSentiment(sentiment(judgement.sentiment()));
        enriched.setBrands(judgement.brands());
        enriched.setFunctions(judgement.functions().stream()
                .map(each -> new FunctionMatch(each.id(), each.weight(), each.because()))
                .toList());
        enriched.setExclusions(judgement.exclusions().stream()
                .map(UnderstandingEnricher::exclusion)
                .toList());
        enriched.setReach(reach(mention));
        enriched.setStory(StoryId.of(mention.getTitle(), mention.getText()));
        return enriched;
    }

    private static TextMention plain(Mention mention) {
        Origin origin = new Origin(
                mention.getSource(),
                mention.getAuthorHash(),
                mention.getUrl(),
                mention.getDeclaredLanguage(),
                mention.getDeclaredBrand());
        return new TextMention(mention.getMentionId(), mention.getText(), mention.getTitle(), origin);
    }

    private static Sentiment sentiment(io.vigie.analytics.understand.sentiment.Sentiment judged) {
        return new Sentiment(label(judged.label()), label(judged.best()), judged.score(), judged.probability());
    }

    private static SentimentLabel label(io.vigie.analytics.understand.sentiment.SentimentLabel label) {
        return switch (label) {
            case NEGATIVE -> SentimentLabel.NEGATIVE;
            case NEUTRAL -> SentimentLabel.NEUTRAL;
            case POSITIVE -> SentimentLabel.POSITIVE;
            case UNSURE -> SentimentLabel.UNSURE;
        };
    }

    private static String exclusion(Exclusion exclusion) {
        return exclusion.brand() + ": " + exclusion.reason().id();
    }

    /**
     * Followers of the author, 1 when unknown, and 100 a repost, {@value #MOST_REACH} at most: sums of what sources exaggerate must
     * not overflow, so that a mention can be taken out of them again.
     */
    static long reach(Mention mention) {
        Long followers = mention.getAuthorFollowers();
        long own = followers == null ? 1 : Math.min(Math.max(0, followers), MOST_REACH);
        long reposts = Math.min(Math.max(0, mention.getRepostCount()), MOST_REACH / REACH_OF_A_REPOST);
        return Math.min(MOST_REACH, own + REACH_OF_A_REPOST * reposts);
    }
}
