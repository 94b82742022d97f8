package io.vigie.analytics.understand.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            L'été n'est pas fini       | l ete n est pas fini
            Qu’il aime l’œuvre         | qu il aime l oeuvre
            I don't know               | i don't know
            sooooo goooood             | soo good
            #AirFrance @joe_1 www.x.fr | air france @ http
            hi :-) ;D <3 :'( =(        | hi :) ;d <3 :( :(
            wait... what?!! no!!       | wait . what ?! no !!
            5,000 people at 10:30      | 0 people at 0
            a&amp;b &lt;3              | a b <3
            😂😂😂 👍🏽 ❤️              | 😂 👍 ❤
            re\u0301union cafe\u0301   | reunion cafe
            """)
    void textBecomesTokens(String text, String expected) {
        String decoded = text.replace("\\u0301", "\u0301");

        assertThat(String.join(" ", words(decoded))).isEqualTo(expected);
    }

    @Test
    void invisibleCharactersDoNotSplitWords() {
        assertThat(words("ter\u200Brib\u200Dle")).containsExactly("terrible");
    }

    @Test
    void negationReachesTheNextWordsUpToPunctuation() {
        assertThat(negated("I do not like this at all, but it works", "en"))
                .containsExactly("like", "this", "at", "all");
    }

    @Test
    void frenchNegationReachesTheVerbBeforePas() {
        assertThat(negated("j'aime pas ce service. Merci", "fr")).containsExactly("aime", "ce", "service");
    }

    private static List<String> words(String text) {
        Tokens tokens = new Tokenizer().tokenize(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.kind(i) != TokenKind.BREAK) {
                words.add(tokens.text(i));
            }
        }
        return words;
    }

    private static List<String> negated(String text, String language) {
        Tokens tokens = new Tokenizer().tokenize(text);
        Negation.of(language).mark(tokens);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if ((tokens.flags(i) & Tokens.NEGATED) != 0) {
                words.add(tokens.text(i));
            }
        }
        return words;
    }
}
