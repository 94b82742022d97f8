package io.vigie.analytics.understand.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrigramLanguageDetectorTest extends LanguageDetectorContract {

    private static final LanguageDetector DETECTOR = new TrigramLanguageDetector(LanguageConfig.DEFAULT);

    @Override
    protected LanguageDetector detector() {
        return DETECTOR;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ha ha ha ha ha ha ha ha ha",
                "hahahahahahahahahahahaha",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "Norvelia Norvelia Norvelia Norvelia",
                "lol lol lol lol lol lol",
                "Они до сих пор не вернули мне деньги",
                "उन्होंने अब तक मेरे iphone के पैसे नहीं दिए हैं",
            })
    void repetitionAndNamesAreNoEvidence(String text) {
        assertThat(DETECTOR.detect(text, null).isDetermined()).isFalse();
    }

    @Test
    void aFewForeignWordsDoNotHideTheLanguage() {
        String text =
                "J'ai acheté « The Last of Us Part Two » hier soir chez eux et la boîte était ouverte, jamais vu ça";

        assertThat(DETECTOR.detect(text, null).code()).isEqualTo("fr");
    }

    @Test
    void aMixedTextCountsAsTheDeclaredLanguageWhenThatIsOneOfThem() {
        String mixed =
                "Le service client ne répond plus depuis lundi. Their customer service has not answered since Monday.";

        assertThat(DETECTOR.detect(mixed, null).isDetermined()).isFalse();
        assertThat(DETECTOR.detect(mixed, "fr").code()).isEqualTo("fr");
        assertThat(DETECTOR.detect(mixed, "en").code()).isEqualTo("en");
        assertThat(DETECTOR.detect(mixed, "de").isDetermined()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"da, Jeg har ventet i tre uger på et svar fra kundeservice", "ru, Они до сих пор не вернули мне деньги"
    })
    void languagesAreConfigurable(String code, String text) {
        LanguageConfig config = new LanguageConfig(List.of("en", "fr", code), 100, 0.9, 10, 1_000);

        assertThat(new TrigramLanguageDetector(config).detect(text, null).code())
                .isEqualTo(code);
    }

    @Test
    void aCompanyAddsItsLanguagesToTheCommonOnes() {
        LanguageConfig config = LanguageConfig.DEFAULT.with(List.of("da", "fr", "xx"));

        assertThat(config.languages())
                .startsWith("en", "fr", "de")
                .endsWith("da")
                .doesNotHaveDuplicates()
                .doesNotContain("xx");
        assertThat(new TrigramLanguageDetector(config)
                        .detect("Jeg har ventet i tre uger på et svar fra kundeservice", null)
                        .code())
                .isEqualTo("da");
    }

    @Test
    void aLanguageWithoutProfileIsNamed() {
        LanguageConfig config = new LanguageConfig(List.of("en", "xx"), 100, 0.9, 10, 1_000);

        assertThatThrownBy(() -> new TrigramLanguageDetector(config)).hasMessage("no language profile for 'xx'");
    }

    /** The language of a name is not that of the text around it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "전자레인지 Happy Birthday 폭발",
                "昨日 Air France の飛行機がとても遅れて本当に困りました",
                "पिछले हफ्ते मेरा Norvelia Service Center वाला फोन फिर से खराब हो गया"
            })
    void aForeignTextWithALatinNameIsUndetermined(String text) {
        assertThat(detector().detect(text, null).code()).isEqualTo("und");
        assertThat(detector().detect(text, "fr").probability()).isLessThan(0.95);
    }
}
