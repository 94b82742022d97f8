package io.vigie.analytics.understand.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** Cuts exactly as Lucene's tokenizer does. */
final class WordTokenizerTest {

    /** One of every class, two of those with members of different kinds. */
    private static final String[] REPRESENTATIVES = {
        "a", "é", "1", "_", ":", "·", ",", ";", ".", "'", "’", " ", "!", "#", "\"", "-", "😀", "©", "✌", "я"
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WordTokenizer tokenizer = new WordTokenizer();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "Z",
                        "é",
                        "ø",
                        "7",
                        "0",
                        "_",
                        "'",
                        "’",
                        "‘",
                        ".",
                        ",",
                        ";",
                        ":",
                        "·",
                        " ",
                        "\n",
                        "-",
                        "#",
                        "@",
                        "!",
                        "\"",
                        "😀",
                        "❤",
                        "\uFE0F",
                        "\u200D",
                        "👩",
                        "💻",
                        "🏽",
                        "🇫",
                        "🇷",
                        "\u20E3",
                        "\u0301",
                        "中",
                        "ひ",
                        "カ",
                        "한",
                        "א",
                        "ا",
                        "ส",
                        "\u00AD",
                        "©",
                        "½",
                        "ª",
                        "ⅷ",
                        "я",
                        "Ω",
                        "\u00A0",
                        "x".repeat(130))
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 20_000)
    void cutsRandomTexts(@ForAll @From("texts") String text) {
        assertThat(cut(text)).as(text).isEqualTo(lucene(text));
    }

    /** Every text of up to four characters of every class; no rule looks further. */
    @Test
    void cutsEveryMixOfClasses() {
        for (String one : REPRESENTATIVES) {
            for (String two : REPRESENTATIVES) {
                for (String three : REPRESENTATIVES) {
                    for (String four : REPRESENTATIVES) {
                        check(one + two + three + four);
                    }
                }
            }
        }
    }

    /** Every character beside and between letters, digits, signs, emoji and itself. */
    @Test
    void cutsEveryCharacter() {
        for (int c = 0; c < 0x3000; c++) {
            checkAround(Character.toString(c));
        }
        for (int c = 0x1F000; c < 0x1FC00; c++) {
            checkAround(Character.toString(c));
        }
    }

    @Test
    void cutsRealPosts() throws IOException {
        Path data = Path.of(Objects.requireNonNullElse(System.getenv("VIGIE_DATA"), "../../shared/data"));
        assumeTrue(Files.isDirectory(data), "SKIPPED: no real posts in " + data + " (set VIGIE_DATA)");
        for (String file : List.of("airline/mentions.ndjson", "fr-media/posts.ndjson")) {
            for (String line : Files.readAllLines(data.resolve(file))) {
                String text = JSON.readTree(line).path("text").asText();
                check(CleanText.of(text).searchable());
                check(text);
            }
        }
    }

    private void checkAround(String c) {
        check(String.format(
                "%1$s a%1$s %1$sa a%1$sa 1%1$s %1$s1 1%1$s1 a%1$s1 %1$s%1$s _%1$s %1$s_ _%1$s_ a:%1$s %1$s:a 1,%1$s %1$s,1"
                        + " a.%1$s %1$s.a 1.%1$s %1$s.1 %1$s' a'%1$s \"%1$s\" %1$s\"%1$s 😀%1$s %1$s😀 #%1$s a%1$s%1$sa 1%1$s%1$s1",
                c));
    }

    private void check(String text) {
        if (!cut(text).equals(lucene(text))) {
            assertThat(cut(text)).as(text).isEqualTo(lucene(text));
        }
    }

    private List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        tokenizer.tokenize(
                text.toCharArray(),
                text.length(),
                (from, to) -> words.add(text.substring(from, to) + " " + from + "-" + to + " +1"));
        return words;
    }

    private final StandardTokenizer reference = new StandardTokenizer();
    private final CharTermAttribute term = reference.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = reference.addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = reference.addAttribute(PositionIncrementAttribute.class);

    private List<String> lucene(String text) {
        List<String> words = new ArrayList<>();
        try {
            reference.setReader(new StringReader(text));
            reference.reset();
            while (reference.incrementToken()) {
                words.add(term + " " + offsets.startOffset() + "-" + offsets.endOffset() + " +"
                        + increment.getPositionIncrement());
            }
            reference.end();
            reference.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
