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
        Read read = read(mention);
        Sentiment tone = sentiments.score(read.text(), read.language().code());
        return judge(read, tone, hits(read));
    }

    /** The judgements of several mentions, in their order. */
    public List<Judgement> understand(List<TextMention> mentions) {
        List<Read> read = mentions.stream().map(this::read).toList();
        List<List<QueryHit>> hits =
                queries.match(read.stream().map(Read::searchable).toList());
        List<Sentiment> tones =
                sentiments.scoreAll(read.stream().map(Read::wording).toList());
        List<Judgement> judgements = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            judgements.add(judge(read.get(i), tones.get(i), hits.get(i)));
        }
        return judgements;
    }

    /** The judgement of a mention and what it rests on. */
    public Explanation explain(TextMention mention) {
        Read read = read(mention);
        List<QueryHit> hits = hits(read);
        return new Explanation(
                understand(mention),
                sentiments.explain(read.text(), read.language().code()),
                deciders.functions().explain(read.text(), read.language().code(), hits, isNamed(read, hits)),
                hits);
    }

    private Read read(TextMention mention) {
        String text = mention.title() == null ? mention.text() : mention.title() + "\n" + mention.text();
        return new Read(mention, text, languages.detect(text, mention.origin().language()));
    }

    /** @param text title and text, the same object for all who judge it: who has read it does not read it again */
    private record Read(TextMention mention, String text, Language language) {
        SearchableMention searchable() {
            return new SearchableMention(mention, language.code());
        }

        SentimentScorer.Wording wording() {
            return new SentimentScorer.Wording(text, language.code());
        }
    }

    private List<QueryHit> hits(Read read) {
        return queries.match(read.searchable());
    }

    private boolean isNamed(Read read, List<QueryHit> hits) {
        return !deciders.brands()
                .resolve(read.mention().origin().brand(), hits)
                .brands()
                .isEmpty();
    }

    private Judgement judge(Read read, Sentiment tone, List<QueryHit> hits) {
        BrandVerdict verdict = deciders.brands().resolve(read.mention().origin().brand(), hits);
        return new Judgement(
                read.language(),
                tone,
                verdict.brands(),
                deciders.functions()
                        .classify(
                                read.text(),
                                read.language().code(),
                                hits,
                                !verdict.brands().isEmpty()),
                verdict.exclusions());
    }
}
