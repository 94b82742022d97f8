package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.Distinct;
import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.Samples;
import io.vigie.analytics.aggregate.Stories;
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
public final class Contribution {

    private Contribution() {}

    /** As a partial aggregate; in which company its functions are is for who receives it. */
    public static Partial of(Heard heard, List<String> functions, TermExtractor terms) {
        EnrichedMention enriched = heard.enriched();
        Mention mention = enriched.getMention();
        Pane.Crowd author = new Pane.Crowd(
                Distinct.of(mention.getAuthorHash()), WidestAuthors.of(mention.getAuthorHash(), enriched.getReach()));
        Pane pane = new Pane(
                heard.counted().tally(),
                author,
                new Pane.Talk(
                        Frequencies.ofEach(terms.terms(textOf(mention))),
                        Frequencies.ofEach(List.of(mention.getSource())),
                        Stories.of(enriched.getStory())));
        Traces traces = new Traces(
                new Frequencies(),
                Samples.of(List.of(sample(heard, functions))),
                mention.getIngestedAt().toEpochMilli(),
                mention.getReplayed());
        return new Partial(pane, traces);
    }

    /** As what it counts in the windows of some brands. */
    public static Counted counted(EnrichedMention enriched, Set<String> brands) {
        Label label = WireRecords.label(enriched.getSentiment().getLabel());
        return Counted.of(
                brands,
                enriched.getFunctions().stream().map(FunctionMatch::getFunction).toList(),
                Tally.of(label, enriched.getSentiment().getScore(), enriched.getReach()));
    }

    private static Sample sample(Heard heard, List<String> functions) {
        Mention mention = heard.enriched().getMention();
        return new Sample(
                mention.getMentionId(),
                mention.getSource(),
                mention.getAuthorHash(),
                mention.getText(),
                mention.getUrl(),
                mention.getPublishedAt().toEpochMilli(),
                heard.counted().label(),
                functions,
                heard.enriched().getReach(),
                heard.enriched().getStory());
    }

    private static String textOf(Mention mention) {
        return mention.getTitle() == null ? mention.getText() : mention.getTitle() + "\n" + mention.getText();
    }
}
