package io.vigie.analytics.understand;

import io.vigie.analytics.understand.brand.BrandResolver;
import io.vigie.analytics.understand.brand.BrandVerdict;
import io.vigie.analytics.understand.function.FunctionClassifier;
import io.vigie.analytics.understand.language.Language;
import io.vigie.analytics.understand.language.LanguageDetector;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.QueryMatcher;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import java.util.ArrayList;
import java.util.List;

/** Judges mentions by its ports. Safe for use by several threads when its ports are. */
public final class Understander {

    private final LanguageDetector languages;
    private final SentimentScorer sentiments;
    private final QueryMatcher queries;
    private final Deciders deciders;

    public Understander(
            LanguageDetector languages, SentimentScorer sentiments, QueryMatcher queries, Deciders deciders) {
        this.languages = languages;
        this.sentiments = sentiments;
        this.queries = queries;
        this.deciders = deciders;
    }

    /**
     * What is made of the queries that match.
     *
     * @param brands decides the brands
     * @param functions decides the business functions
     */
    public record Deciders(BrandResolver brands, FunctionClassifier functions) {}

    public Judgement understand(TextMention mention) {
        return understand(List.of(mention)).get(0);
    }

    /** The judgements of several mentions, in their order. */
    public List<Judgement> understand(List<TextMention> mentions) {
        List<Language> detected = mentions.stream().map(this::language).toList();
        List<List<QueryHit>> hits = queries.match(searchable(mentions, detected));
        List<Sentiment> tones = sentiments.scoreAll(wordings(mentions, detected));
        List<Judgement> judgements = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            judgements.add(judge(mentions.get(i), detected.get(i), tones.get(i), hits.get(i)));
        }
        return judgements;
    }

    /** The judgement of a mention and what it rests on. */
    public Explanation explain(TextMention mention) {
        Judgement judgement = understand(mention);
        Language language = judgement.language();
        List<QueryHit> hits =
                queries.match(searchable(List.of(mention), List.of(language))).get(0);
        return new Explanation(
                judgement,
                sentiments.explain(wording(mention), language.code()),
                deciders.functions().explain(wording(mention), language.code(), hits),
                hits);
    }

    private Language language(TextMention mention) {
        return languages.detect(wording(mention), mention.origin().language());
    }

    private static String wording(TextMention mention) {
        return mention.title() == null ? mention.text() : mention.title() + "\n" + mention.text();
    }

    private static List<SentimentScorer.Wording> wordings(List<TextMention> mentions, List<Language> detected) {
        List<SentimentScorer.Wording> wordings = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            wordings.add(new SentimentScorer.Wording(
                    wording(mentions.get(i)), detected.get(i).code()));
        }
        return wordings;
    }

    private static List<SearchableMention> searchable(List<TextMention> mentions, List<Language> detected) {
        List<SearchableMention> searchable = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            searchable.add(
                    new SearchableMention(mentions.get(i), detected.get(i).code()));
        }
        return searchable;
    }

    private Judgement judge(TextMention mention, Language language, Sentiment tone, List<QueryHit> hits) {
        BrandVerdict verdict = deciders.brands().resolve(mention.origin().brand(), hits);
        return new Judgement(
                language,
                tone,
                verdict.brands(),
                deciders.functions().classify(wording(mention), language.code(), hits),
                verdict.exclusions());
    }
}
