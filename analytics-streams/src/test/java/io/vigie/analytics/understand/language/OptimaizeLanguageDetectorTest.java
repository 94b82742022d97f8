package io.vigie.analytics.understand.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptimaizeLanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new OptimaizeLanguageDetector(LanguageConfig.DEFAULT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Une heure d'attente au téléphone pour me faire raccrocher au nez",
                "en | Screen went black after two weeks and support keeps ignoring my emails.",
                "de | Der Kundendienst hat seit drei Wochen nicht geantwortet",
                "es | Llevo tres semanas esperando una respuesta del servicio",
                "it | Aspetto da tre settimane una risposta dal servizio clienti",
                "ar | لقد انتظرت ثلاثة أسابيع للحصول على رد من خدمة العملاء",
                "fr | PLUS JAMAIS CE MAGASIN, ACCUEIL DÉPLORABLE ET PRIX ABUSÉS",
            })
    void tellsTheLanguage(String code, String text) {
        assertThat(DETECTOR.detect(text, null).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"''", "ok", "@norvelia #norvelia", "https://example.com/une/adresse/en/francais", "12345 !!!", "😀😀😀"
    })
    void saysSoWhenThereIsTooLittleToRead(String text) {
        assertThat(DETECTOR.detect(text, null).isDetermined()).isFalse();
    }

    @Test
    void theDeclarationDecidesShortTextsAndNotReadableOnes() {
        assertThat(DETECTOR.detect("ok", "fr-CA").code()).isEqualTo("fr");
        assertThat(DETECTOR.detect("They still have not sent me the refund they promised", "fr")
                        .code())
                .isEqualTo("en");
        assertThat(DETECTOR.detect("ok", "xx").isDetermined()).isFalse();
    }

    @Test
    void twoLanguagesInOneTextAreUndetermined() {
        String mixed = "bonjour tout le monde i am here today with my friends et nous sommes contents";

        assertThat(DETECTOR.detect(mixed, null).isDetermined()).isFalse();
    }

    @Test
    void aLongTextCostsNoMoreThanItsBeginningAndGivesTheSameAnswer() {
        String text = "La direction a annoncé la fermeture du site. ";

        assertThat(DETECTOR.detect(text.repeat(100_000), null)).isEqualTo(DETECTOR.detect(text.repeat(100), null));
    }
}
