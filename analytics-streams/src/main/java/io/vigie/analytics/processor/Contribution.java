package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Authors;
import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.Samples;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.aggregate.TermExtractor;
import io.vigie.analytics.aggregate.Traces;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMatch;
import io.vigie.schemas.Mention;
import io.vigie.schemas.SentimentLabel;
import java.util.List;

/** What one mention adds. */
final class Contribution {

    private Contribution() {}

    /** As a partial aggregate. */
    static Partial of(EnrichedMention enriched, TermExtractor terms) {
        Mention mention = enriched.getMention();
        Pane pane = new Pane(
                Tally.of(label(enriched), enriched.getSentiment().getScore(), enriched.getReach()),
                Authors.of(mention.getAuthorHash()),
                Frequencies.ofEach(terms.terms(textOf(mention))),
                Frequencies.ofEach(List.of(mention.getSource())));
        Traces traces = new Traces(
                Frequencies.ofEach(functions(enriched)),
                new Samples(List.of(sample(enriched))),
                mention.getIngestedAt().toEpochMilli(),
                mention.getReplayed());
        return new Partial(pane, traces);
    }

    /** Functions that it concerns. */
    static List<String> functions(EnrichedMention enriched) {
        return enriched.getFunctions().stream()
                .map(FunctionMatch::getFunction)
                .distinct()
                .toList();
    }

    private static Sample sample(EnrichedMention enriched) {
        Mention mention = enriched.getMention();
        return new Sample(
                mention.getMentionId(),
                mention.getSource(),
                mention.getText(),
                mention.getUrl(),
                mention.getPublishedAt().toEpochMilli(),
                label(enriched),
                enriched.getReach());
    }

    private static String textOf(Mention mention) {
        return mention.getTitle() == null ? mention.getText() : mention.getTitle() + "\n" + mention.getText();
    }

    private static Label label(EnrichedMention enriched) {
        SentimentLabel label = enriched.getSentiment().getLabel();
        return switch (label) {
            case NEGATIVE -> Label.NEGATIVE;
            case NEUTRAL -> Label.NEUTRAL;
            case POSITIVE -> Label.POSITIVE;
            case UNSURE, UNKNOWN -> Label.UNSURE;
        };
    }
}
