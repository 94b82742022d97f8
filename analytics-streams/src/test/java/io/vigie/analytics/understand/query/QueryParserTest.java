package io.vigie.analytics.understand.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigie.analytics.understand.query.QueryNode.All;
import io.vigie.analytics.understand.query.QueryNode.Any;
import io.vigie.analytics.understand.query.QueryNode.Fuzzy;
import io.vigie.analytics.understand.query.QueryNode.Phrase;
import io.vigie.analytics.understand.query.QueryNode.Wildcard;
import io.vigie.analytics.understand.query.QueryNode.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryParserTest {

    @Test
    void andBindsTighterThanOr() throws QuerySyntaxException {
        assertThat(QueryParser.parse("a OR b AND c"))
                .isEqualTo(new Any(List.of(word("a", 1), new All(List.of(word("b", 6), word("c", 12)), List.of()))));
    }

    @Test
    void wordsSideBySideAreAlternatives() throws QuerySyntaxException {
        assertThat(QueryParser.parse("a b")).isEqualTo(new Any(List.of(word("a", 1), word("b", 3))));
    }

    @Test
    void noBreakSpacesAreSpaces() throws QuerySyntaxException {
        assertThat(QueryParser.parse("a\u00a0OR\u202fb")).isEqualTo(QueryParser.parse("a OR b"));
        assertThat(QueryParser.parse("\"a\u00a0b\"")).isEqualTo(new Phrase(QueryField.TEXT, "a\u00a0b", 0, 1));
    }

    @Test
    void notExcludesForItsWholeGroup() throws QuerySyntaxException {
        assertThat(QueryParser.parse("a b NOT c"))
                .isEqualTo(new All(List.of(new Any(List.of(word("a", 1), word("b", 3)))), List.of(word("c", 9))));
    }

    @Test
    void andNotExcludesForItsChain() throws QuerySyntaxException {
        assertThat(QueryParser.parse("a OR b AND NOT c"))
                .isEqualTo(new Any(List.of(word("a", 1), new All(List.of(word("b", 6)), List.of(word("c", 16))))));
    }

    @Test
    void readsPhrasesWildcardsAndFuzzyWords() throws QuerySyntaxException {
        assertThat(QueryParser.parse("\"x y\"~5")).isEqualTo(new Phrase(QueryField.TEXT, "x y", 5, 1));
        assertThat(QueryParser.parse("rec*ll?")).isEqualTo(new Wildcard(QueryField.TEXT, "rec*ll?", 1));
        assertThat(QueryParser.parse("name~")).isEqualTo(new Fuzzy(QueryField.TEXT, "name", 1, 1));
        assertThat(QueryParser.parse("longername~")).isEqualTo(new Fuzzy(QueryField.TEXT, "longername", 2, 1));
    }

    @Test
    void aFieldHoldsForItsParentheses() throws QuerySyntaxException {
        assertThat(QueryParser.parse("title:(a OR b)"))
                .isEqualTo(new Any(List.of(new Word(QueryField.TITLE, "a", 8), new Word(QueryField.TITLE, "b", 13))));
    }

    @Test
    void theValueOfAFieldMayHoldColons() throws QuerySyntaxException {
        assertThat(QueryParser.parse("url:https://a.b/c")).isEqualTo(new Word(QueryField.URL, "https://a.b/c", 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | 1", "() | 2", "a AND | 6", "AND a | 1", "a OR OR b | 6", "((a) | 1", "a \\ | 3", "*? | 1"})
    void aBadQueryTellsWhere(String query, int position) {
        var error = catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));

        assertThat(error).isNotNull();
        assertThat(error.position()).isEqualTo(position);
        assertThat(error).hasMessageMatching(".{10,}");
    }

    @Test
    void deepAndLongQueriesAreRefusedNotOverflowing() {
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("(".repeat(10_000))))
                .isNotNull();
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("a ".repeat(9_000))))
                .isNotNull();
        assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("a".repeat(30_000))))
                .isNotNull();
    }

    @Test
    void aWordIsNoLongerThanThoseOfMentions() throws QuerySyntaxException {
        assertThat(QueryParser.parse("a".repeat(255))).isEqualTo(word("a".repeat(255), 1));
        for (String end : new String[] {"", "*", "~", "^2", "\\*"}) {
            String longWord = "a".repeat(15_000) + end;
            assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse("b " + longWord)))
                    .hasMessageContaining("255")
                    .extracting(QuerySyntaxException::position)
                    .isEqualTo(3);
        }
        String address = "http://a.b/" + "c".repeat(15_000);
        assertThat(QueryParser.parse("url:" + address)).isEqualTo(new Word(QueryField.URL, address, 5));
    }

    private static Word word(String text, int position) {
        return new Word(QueryField.TEXT, text, position);
    }
}
