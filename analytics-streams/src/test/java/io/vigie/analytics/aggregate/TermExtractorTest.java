package io.vigie.analytics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermExtractorTest {

    private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?://|www\\.)\\S+|@\\w+");
    private static final Pattern WORD = Pattern.compile("#?\\p{L}[\\p{L}\\p{M}\\p{Nd}]{2,}");

    private final TermExtractor extractor = new TermExtractor(StopWords.ALL);

    @Test
    void termsAreWordsThatMatter() {
        assertThat(extractor.terms("The trains @sncf are LATE again, late! #retard https://t.co/x 2015 l'été"))
                .containsExactly("trains", "late", "#retard");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "bc",
                        "late",
                        "#",
                        "@",
                        "_",
                        " ",
                        "\n",
                        "7",
                        "été",
                        "É",
                        "\u0301",
                        "https://",
                        "www.",
                        "http",
                        "😀",
                        "\ud835\udc9c",
                        "ß",
                        "/",
                        ".",
                        "word",
                        "the",
                        "\ud83d")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2_000)
    void whatItFindsTwoExpressionsFindAsWell(@ForAll("texts") String text) {
        String clean = text.replaceAll("\u0301+(?=www|http)", ""); // whether a mark ends a word, JDKs do not agree
        assertThat(extractor.terms(clean)).isEqualTo(byExpressions(clean));
    }

    private static List<String> byExpressions(String text) {
        Matcher words =
                WORD.matcher(ADDRESS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "));
        Set<String> terms = new LinkedHashSet<>();
        while (terms.size() < 40 && words.find()) {
            String word = words.group();
            if (word.length() <= 40 && !StopWords.ALL.contains(word)) {
                terms.add(word);
            }
        }
        return new ArrayList<>(terms);
    }
}
