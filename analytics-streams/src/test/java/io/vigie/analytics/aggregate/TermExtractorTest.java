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
    private static final String RUN = "\\p{L}[\\p{L}\\p{M}\\p{Nd}]*";
    private static final Pattern WORDS = Pattern.compile("#" + RUN + "|" + RUN + "(?:-" + RUN + ")*");

    private final TermExtractor extractor = new TermExtractor(StopWords.ALL, Set.of());

    @Test
    void termsAreWordsThatMatter() {
        assertThat(extractor.terms("The trains @sncf are LATE again, late! #retard https://t.co/x 2015 l'été"))
                .containsExactly("trains", "late", "#retard");
    }

    @Test
    void hyphensJoinWhatWouldBeWordsByThemselves() {
        assertThat(
                        extractor.terms(
                                "À Saint-Avit, pense-t-elle, le lave-linge est-il tombé en panne ? Quelqu'un du wi-fi-club #anti-bruit"))
                .containsExactly("saint-avit", "pense", "lave-linge", "tombé", "panne", "club", "#anti", "bruit");
        assertThat(extractor.terms("abc-" + "d".repeat(37))).containsExactly("abc", "d".repeat(37));
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
                        "-",
                        "\ud83d")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2_000)
    void whatItFindsTwoExpressionsFindAsWell(@ForAll("texts") String text) {
        String clean = text.replaceAll("[^\\x00-\\x7f]+(?=www|http)", ""); // what else ends a word, JDKs do not agree
        assertThat(extractor.terms(clean)).isEqualTo(byExpressions(clean));
    }

    private static List<String> byExpressions(String text) {
        Matcher words =
                WORDS.matcher(ADDRESS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "));
        Set<String> terms = new LinkedHashSet<>();
        while (terms.size() < 40 && words.find()) {
            terms.addAll(joined(words.group().split("-")));
        }
        return new ArrayList<>(terms).subList(0, Math.min(40, terms.size()));
    }

    private static List<String> joined(String[] parts) {
        List<String> terms = new ArrayList<>();
        boolean goesOn = false;
        for (String part : parts) {
            boolean term = part.replace("#", "")
                                    .codePointCount(0, part.replace("#", "").length())
                            >= 3
                    && part.length() <= 40
                    && !StopWords.ALL.contains(part);
            String longer = goesOn ? terms.get(terms.size() - 1) + "-" + part : "";
            if (term && goesOn && longer.length() <= 40) {
                terms.set(terms.size() - 1, longer);
            } else if (term) {
                terms.add(part);
            }
            goesOn = term;
        }
        return terms;
    }
}
