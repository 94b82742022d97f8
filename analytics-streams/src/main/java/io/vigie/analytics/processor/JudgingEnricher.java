package io.vigie.analytics.processor;

import io.vigie.analytics.understand.Judgement;
import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.brand.Exclusion;
import io.vigie.analytics.understand.function.FunctionScore;
import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMatch;
import io.vigie.schemas.Language;
import io.vigie.schemas.Mention;
import io.vigie.schemas.Sentiment;
import io.vigie.schemas.SentimentLabel;

/** Brings mentions before the {@link Understander} and its judgement into the record. */
public final class JudgingEnricher implements Enricher {

    private static final long REACH_OF_A_REPOST = 100;

    private final Understander understander;

    public JudgingEnricher(Understander understander) {
        this.understander = understander;
    }

    @Override
    public EnrichedMention enrich(Mention mention) {
        Judgement judgement = understander.understand(question(mention));
        return EnrichedMention.newBuilder()
                .setMention(mention)
                .setLanguage(new Language(
                        judgement.language().code(), judgement.language().probability()))
                .setSentiment(sentiment(judgement.sentiment()))
                .setBrands(judgement.brands())
                .setFunctions(judgement.functions().stream()
                        .map(JudgingEnricher::match)
                        .toList())
                .setExclusions(judgement.exclusions().stream()
                        .map(JudgingEnricher::reason)
                        .toList())
                .setReach(reach(mention))
                .build();
    }

    private static TextMention question(Mention mention) {
        Origin origin = new Origin(
                mention.getSource(),
                mention.getAuthorHash(),
                mention.getUrl(),
                mention.getDeclaredLanguage(),
                mention.getDeclaredBrand());
        return new TextMention(mention.getMentionId(), mention.getText(), mention.getTitle(), origin);
    }

    private static Sentiment sentiment(io.vigie.analytics.understand.sentiment.Sentiment judged) {
        return new Sentiment(
                SentimentLabel.valueOf(judged.label().name()),
                SentimentLabel.valueOf(judged.best().name()),
                judged.score(),
                judged.probability());
    }

    private static FunctionMatch match(FunctionScore score) {
        return new FunctionMatch(score.id(), score.weight(), score.because());
    }

    private static String reason(Exclusion exclusion) {
        return exclusion.brand() + ": " + exclusion.reason().id();
    }

    private static long reach(Mention mention) {
        Long followers = mention.getAuthorFollowers();
        return (followers == null ? 1 : Math.max(1, followers)) + REACH_OF_A_REPOST * mention.getRepostCount();
    }
}
