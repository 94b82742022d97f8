package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.StoredQuery;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Queries and mentions made of the same few words, so that they meet. */
final class RandomQueries {

    private static final String[] WORDS = {
        "grève",
        "greve",
        "Grèves",
        "strike",
        "strikes",
        "Air",
        "France",
        "AirFrance",
        "l'air",
        "L’Oréal",
        "oréal",
        "McDonald's",
        "mcdonald",
        "d'usine",
        "usines",
        "the",
        "of",
        "de",
        "la",
        "service",
        "client",
        "clients",
        "serviceclient",
        "recalled",
        "recall",
        "air-france",
        "3.5",
        "3",
        "10:30",
        "A380",
        "été",
        "salarié·e",
        "a_b",
        "rise",
        "price",
        "x",
        "l's",
        "s's",
        "week-end",
        "中文",
        "naïve",
        "ÉTÉ",
        "e\u0301te\u0301",
        "gr\u200bè\u00adve",
        "№5",
        "ﬁn",
        "😀",
        "❤\uFE0F",
        "👍🏽",
        "don't",
        "aujourd'hui",
        "qu'il"
    };

    private static final String[] ONLY_IN_TEXTS = {
        "#AirFrance",
        "@airfrance",
        "#airfrance",
        "#ServiceClient",
        "#LaGrève2024",
        "#Air_FranceGrève",
        "＃AirFrance",
        "http://air.fr/#AirFrance",
        "www.grève.fr",
        "me@france.fr",
        "fin.Grève",
        "(strike)",
        "\"air",
        "!!!",
        "…",
        "#",
        "@",
        "\u200d",
        "\n",
        "\ud800",
        "1\uFE0F\u20E3",
        "🇫🇷",
        "x".repeat(300),
        "カタカナ",
        "ا",
        "สวัสดี",
        "a'",
        "'a",
        "_"
    };

    private static final String[] PATTERNS = {
        "gr*",
        "str?ke",
        "*france",
        "air*",
        "serv*client",
        "#Air*",
        "@a*",
        "gre~",
        "strik~1",
        "recal~2",
        "oreal~",
        "x~2",
        "usine~0",
        "*é",
        "?",
        "a\\\\*b*",
        "AIR*"
    };

    private static final String[] NAMED = {
        "source:twitter",
        "source:tw*",
        "author:h4sh",
        "language:fr",
        "language:en",
        "url:lemonde.fr",
        "url:fr",
        "source:Le~",
        "#AirFrance",
        "@airfrance",
        "#airfrance",
        "#LaGrève2024"
    };

    private RandomQueries() {}

    static Arbitrary<StoredQuery> queries() {
        return Combinators.combine(Arbitraries.of("any", "fr", "en"), query(3))
                .as((language, text) -> new StoredQuery("q", language, text));
    }

    private static Arbitrary<String> query(int depth) {
        Arbitrary<String> leaf = leaf();
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> part = Arbitraries.frequencyOf(Tuple.of(2, leaf), Tuple.of(1, query(depth - 1)));
        Arbitrary<String> operator = Arbitraries.of(" AND ", " OR ", " ", " AND NOT ", " NOT ", " AND ");
        return Combinators.combine(
                        Arbitraries.of("", "", "title:", "exact:", "+"), part, operator, part, operator, part)
                .as((prefix, one, then, two, and, three) -> prefix + "(" + one + then + two + and + three + ")");
    }

    private static Arbitrary<String> leaf() {
        Arbitrary<String> word = Arbitraries.of(WORDS);
        Arbitrary<String> phrase = Combinators.combine(
                        word.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of("", "", "", "~1", "~2", "~3", "~50"))
                .as((words, slop) -> "\"" + String.join(" ", words) + "\"" + slop);
        Arbitrary<String> field = Arbitraries.of("", "", "", "title:", "exact:");
        Arbitrary<String> found = Arbitraries.oneOf(List.of(word, word, phrase, phrase, Arbitraries.of(PATTERNS)));
        return Arbitraries.frequencyOf(
                Tuple.of(6, Combinators.combine(field, found).as(String::concat)), Tuple.of(1, Arbitraries.of(NAMED)));
    }

    static Arbitrary<SearchableMention> mentions() {
        Arbitrary<Origin> origin = Combinators.combine(
                        Arbitraries.of("Twitter", "Le Monde", "le").injectNull(0.3),
                        Arbitraries.of("H4SH", "other").injectNull(0.3),
                        Arbitraries.of("https://www.lemonde.fr/a-1.html", "http://x.fr")
                                .injectNull(0.3))
                .as((source, author, url) -> new Origin(source, author, url, null, null));
        return Combinators.combine(text(20), text(6).injectNull(0.5), origin, Arbitraries.of("fr", "en", "und", "de"))
                .as((text, title, from, language) ->
                        new SearchableMention(new TextMention("1", text, title, from), language));
    }

    private static Arbitrary<String> text(int words) {
        Arbitrary<String> piece =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(WORDS)), Tuple.of(1, Arbitraries.of(ONLY_IN_TEXTS)));
        Arbitrary<String> gap = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(" ")),
                Tuple.of(1, Arbitraries.of("", "-", ", ", "'", ".", "_", "\u200b", "/", "\t")));
        return Combinators.combine(piece, gap)
                .as(String::concat)
                .list()
                .ofMaxSize(words)
                .map(RandomQueries::join);
    }

    private static String join(List<String> pieces) {
        return String.join("", pieces);
    }
}
