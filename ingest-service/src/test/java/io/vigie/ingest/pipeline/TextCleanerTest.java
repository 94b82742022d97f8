package io.vigie.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleanerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            plain\\n\\ttext|plain\\n\\ttext
            a\\r\\nb\\rc\\u2028d|a\\nb\\nc\\nd
            a\\u0000b\\u0007c\\u0085d\\u001be|abcde
            de\\u200bf\\u00ade\\ufeffc\\u2060t|defect
            abc \\u202etxt.exe\\u202c|abc txt.exe
            \\u2066x\\u2069 \\u202ay\\u202c|x y
            e\\u0301|\\u00e9
            \\ud83d\\udc68\\u200d\\ud83d\\udc69|\\ud83d\\udc68\\u200d\\ud83d\\udc69
            \\u0645\\u06cc\\u200c\\u062e|\\u0645\\u06cc\\u200c\\u062e
            \\u200e\\u200f\\u061c|\\u200e\\u200f\\u061c
            """)
    void keepsWhatIsSeenAndDropsWhatDeceives(String given, String expected) {
        assertThat(TextCleaner.clean("text", unescape(given))).isEqualTo(unescape(expected));
    }

    /** Putting them in order would cost the square of their number. */
    @Test
    void ofMarksInARowThirtyAreKept() {
        assertThat(TextCleaner.clean("text", "a" + "\u0315".repeat(40) + "\u0300" + " e" + "\u0301".repeat(31) + "b"))
                .isEqualTo("a" + "\u0315".repeat(30) + " \u00e9" + "\u0301".repeat(29) + "b");
        assertThat(TextCleaner.clean("text", "\u0301\u200b".repeat(40))).isEqualTo("\u0301".repeat(30));
        assertThat(TextCleaner.clean("text", "\ud834\udd65".repeat(40))).isEqualTo("\ud834\udd65".repeat(30));
    }

    private static String unescape(String text) {
        String controls = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        return java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(controls)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }
}
