package io.vigie.analytics.understand.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class CleanTextTest {

    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}_])[#@＃＠][\\p{L}\\p{M}\\p{N}_]{1,100}+");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "é",
                        "e\u0301",
                        "A",
                        "1",
                        "²",
                        "ⅷ",
                        "_",
                        "#",
                        "@",
                        "＃",
                        "＠",
                        " ",
                        ".",
                        ":",
                        "/",
                        "http://",
                        "https://",
                        "www.",
                        "h",
                        "w",
                        "’",
                        "`",
                        "\u200b",
                        "\u00AD",
                        "\uFEFF",
                        "😀",
                        "\uFE0F",
                        "\ud800",
                        "\udc00",
                        "𝒜",
                        "한",
                        "\u1112",
                        "\u1161",
                        "ﬁ",
                        "\u212B",
                        "中",
                        "\u0301",
                        "٣",
                        "·",
                        "x".repeat(99))
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 20_000)
    void isVisibleTextInNfc(@ForAll @From("texts") String text) {
        StringBuilder expected = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .chars()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> expected.append((char) c));

        assertThat(CleanText.visible(text)).isEqualTo(expected.toString());
    }

    /** Putting them in order would cost the square of their number. */
    @Test
    void ofMarksInARowThirtyAreKept() {
        assertThat(CleanText.visible("a" + "\u0315".repeat(40) + "\u0300" + " e" + "\u0301".repeat(31) + "b"))
                .isEqualTo("a" + "\u0315".repeat(30) + " \u00e9" + "\u0301".repeat(29) + "b");
        assertThat(CleanText.visible("\ud834\udd65".repeat(40))).isEqualTo("\ud834\udd65".repeat(30));
    }

    /** Composition looks at one character and the next. */
    @Test
    void everyPlainCharacterStaysAsItIs() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String one = String.valueOf((char) c);
            String beside = "e" + one + "A" + one + one;
            if (PlainCharacters.only(one)) {
                assertThat(Character.getType(c)).isNotEqualTo((int) Character.FORMAT);
                assertThat(Normalizer.normalize(beside, Normalizer.Form.NFC)).isEqualTo(beside);
            }
        }
    }

    @Property(tries = 20_000)
    void findsTagsByTheirPattern(@ForAll @From("texts") String text) {
        List<Tag> expected = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        while (text.matches("(?s).*[#@].*") && matcher.find()) {
            expected.add(new Tag(matcher.group()));
        }

        assertThat(Tag.in(text)).isEqualTo(expected);
    }

    @Test
    void blanksAddressesAndGlue() {
        assertThat(CleanText.of("fin.Début www.a.b/c à 10:30, http://x_y salarié·e l’a a_b")
                        .searchable())
                .isEqualTo("fin Début           à 10:30, " + " ".repeat(10) + " salarié e l'a a b");
    }

    @Test
    void anAddressEndsWithItsQuotesAndTags() {
        assertThat(CleanText.of("<a href=\"http://a.b/\">Oréval</a>").searchable())
                .isEqualTo("<a href=\"" + " ".repeat(11) + "\">Oréval< a>");
        assertThat(CleanText.of("www.a.b<br>Oréval").searchable()).isEqualTo(" ".repeat(7) + "<br>Oréval");
    }

    /** Phones begin a text with a capital. */
    @Test
    void anAddressMayBeginWithACapital() {
        assertThat(CleanText.of("Https://a.b HTTP://c Www.d.e Htt Wow").searchable())
                .isEqualTo(" ".repeat(29) + "Htt Wow");
        assertThat(CleanText.of("http\u001a\u000f/x").searchable()).isEqualTo("http\u001a\u000f x");
    }

    @Test
    void blanksHalfACharacter() {
        assertThat(CleanText.of("a \ud83d").searchable()).isEqualTo("a  ");
        assertThat(CleanText.of("\ude00\ud83d\ude00 b").searchable()).isEqualTo(" \ud83d\ude00 b");
    }
}
