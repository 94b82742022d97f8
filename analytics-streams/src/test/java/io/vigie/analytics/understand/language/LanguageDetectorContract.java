package io.vigie.analytics.understand.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link LanguageDetector} must do, whatever is behind it. */
abstract class LanguageDetectorContract {

    private static final int MEGABYTE = 1_000_000;
    private static final Duration BOUND = Duration.ofMillis(500);

    /** The detector under test, with {@link LanguageConfig#DEFAULT}. */
    protected abstract LanguageDetector detector();

    static Stream<String> hostileTexts() {
        return Stream.of(
                "\u0000\u0001",
                "a".repeat(MEGABYTE),
                "!".repeat(MEGABYTE),
                "a b ".repeat(MEGABYTE / 4),
                "@".repeat(MEGABYTE),
                "http://".repeat(MEGABYTE / 7),
                "www.".repeat(MEGABYTE / 4),
                "#a ".repeat(10_000),
                "\uD83D\uDE21".repeat(MEGABYTE / 2),
                "\uD83D".repeat(MEGABYTE),
                "\uDE00x".repeat(MEGABYTE / 2),
                "\u200D\uFE0F".repeat(MEGABYTE / 2),
                "e\u0301".repeat(MEGABYTE / 2),
                "Ж中अ\u093Fعربی\u0E01 mixed ".repeat(1_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Une heure d'attente au téléphone pour me faire raccrocher au nez",
                "en | Screen went black after two weeks and support keeps ignoring my emails.",
                "de | Der Kundendienst hat seit drei Wochen nicht geantwortet",
                "es | Llevo tres semanas esperando una respuesta del servicio",
                "it | Aspetto da tre settimane una risposta dal servizio clienti",
                "pt | Estou há três semanas à espera de uma resposta do atendimento",
                "nl | Ik wacht al drie weken op een antwoord van de klantenservice",
                "pl | Od trzech tygodni czekam na odpowiedź działu obsługi klienta",
                "tr | Üç haftadır müşteri hizmetlerinden bir cevap bekliyorum",
                "ar | لقد انتظرت ثلاثة أسابيع للحصول على رد من خدمة العملاء",
                "fr | PLUS JAMAIS CE MAGASIN, ACCUEIL DÉPLORABLE ET PRIX ABUSÉS",
            })
    void tellsTheLanguage(String code, String text) {
        assertThat(detector().detect(text, null).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "lol",
                "merci",
                "@norvelia #norvelia",
                "https://example.com/une/adresse/en/francais",
                "www.example.com/the/address/is/not/a/language http://example.com",
                "12345 !!!",
                "😀😀😀"
            })
    void saysSoWhenThereIsTooLittleToRead(String text) {
        assertThat(detector().detect(text, null).isDetermined()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"उन्होंने अब तक मेरे पैसे वापस नहीं किए हैं", "彼らはまだ返金してくれません"})
    void aScriptOfNoConfiguredLanguageIsUndetermined(String text) {
        assertThat(detector().detect(text, null).isDetermined()).isFalse();
    }

    @Test
    void theDeclarationDecidesShortTexts() {
        assertThat(detector().detect("ok", "fr").code()).isEqualTo("fr");
        assertThat(detector().detect("ok", "fr-CA").code()).isEqualTo("fr");
        assertThat(detector().detect("ok", "FR_fr").code()).isEqualTo("fr");
    }

    @Test
    void theDeclarationDoesNotDecideReadableTexts() {
        assertThat(detector()
                        .detect("They still have not sent me the refund they promised", "fr")
                        .code())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "", "-", "hi-IN"})
    void aDeclarationOfNoConfiguredLanguageSaysNothing(String declared) {
        assertThat(detector().detect("ok", declared).isDetermined()).isFalse();
    }

    @Test
    void twoLanguagesInOneTextAreUndetermined() {
        String mixed = "bonjour tout le monde i am here today with my friends et nous sommes contents";

        assertThat(detector().detect(mixed, null).isDetermined()).isFalse();
    }

    @Test
    void sameTextGivesTheSameAnswerWhateverCameBefore() {
        String text = "Livraison toujours en retard, merci bien";
        Language first = detector().detect(text, null);
        List.of("Never again!", "¿Dónde está mi pedido?", "")
                .forEach(each -> detector().detect(each, "en"));

        assertThat(detector().detect(text, null)).isEqualTo(first);
    }

    @Test
    void aLongTextCostsNoMoreThanItsBeginningAndGivesTheSameAnswer() {
        String text = "La direction a annoncé la fermeture du site. ";

        assertThat(detector().detect(text.repeat(100_000), null))
                .isEqualTo(detector().detect(text.repeat(100), null));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextsAreJudgedInBoundedTime(String text) {
        Language language = assertTimeoutPreemptively(BOUND, () -> detector().detect(text, null));

        assertThat(language.probability()).isBetween(0.0, 1.0);
    }
}
