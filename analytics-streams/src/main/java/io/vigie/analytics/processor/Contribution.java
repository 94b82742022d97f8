package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Authors;
import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.Samples;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.aggregate.TermExtractor;
import io.vigie.analytics.aggregate.Traces;
import io.vigie.analytics.aggregate.WidestAuthors;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMatch;
import io.vigie.schemas.Mention;
import java.util.List;
import java.util.Set;

/** What one mention adds. */
final class Contribution {

    private Contribution() {}

    /** As a partial aggregate; in which company its functions are is for who receives it. */
    static Partial of(EnrichedMention enriched, TermExtractor terms) {
        Mention mention = enriched.getMention();
        Pane.Crowd author = new Pane.Crowd(
                Authors.of(mention.getAuthorHash()), WidestAuthors.of(mention.getAuthorHash(), enriched.getReach()));
        Pane pane = new Pane(
                tally(enriched),
                author,
                Frequencies.ofEach(terms.terms(textOf(mention))),
                Frequencies.ofEach(List.of(mention.getSource())));
        Traces traces = new Traces(
                new Frequencies(),
                Samples.of(List.of(sample(enriched))),
                mention.getIngestedAt().toEpochMilli(),
                mention.getReplayed());
        return new Partial(pane, traces);
    }

    /** As what it counts in the windows of some brands. */
    static Counted counted(EnrichedMention enriched, Set<String> brands) {
        return Counted.of(brands, functions(enriched), tally(enriched));
    }

    private static Tally tally(EnrichedMention enriched) {
        return Tally.of(label(enriched), enriched.getSentiment().getScore(), enriched.getReach());
    }

    /** Functions that it concerns, ascending. */
    static List<String> functions(EnrichedMention enriched) {
        return enriched.getFunctions().stream()
                .map(FunctionMatch::getFunction)
                .distinct()
                .sorted()
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
                functions(enriched),
                enriched.getReach());
    }

    private static String textOf(Mention mention) {
        return mention.getTitle() == null ? mention.getText() : mention.getTitle() + "\n" + mention.getText();
    }

    private static Label label(EnrichedMention enriched) {
        return WireRecords.label(enriched.getSentiment().getLabel());
    }
}
