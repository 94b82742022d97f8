package io.vigie.analytics.understand.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProseReaderTest {

    @ParameterizedTest
    @CsvSource({
        "'Été À Paris', 'été à paris '",
        "'  c''est   12 % !', 'c est '",
        "'merci @user_1, #top bien', 'merci bien '",
        "'voir https://a.example/le-lien ici', 'voir ici '",
        "'(http://a.example) www.b.example ok', 'ok '",
        "'whttp www', 'whttp www '",
        "'e\u0301te\u0301 na\u00ADïve', 'ete naïve '",
        "'à jean@example.com', 'à jean '",
        "'...', ''",
    })
    void readsWordsInPlainLowerCase(String text, String prose) {
        assertThat(ProseReader.prose(text, 100)).isEqualTo(prose);
    }

    @Test
    void readsNoFurtherThanAsked() {
        assertThat(ProseReader.prose("abcdef", 3)).isEqualTo("abc ");
    }

    @Test
    void addressesMayBeginWithACapital() {
        assertThat(ProseReader.prose("Https://a.example one WWW.b.example two", 1_000))
                .isEqualTo("one two ");
    }
}
