package io.vigie.analytics.understand.language;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 code, or {@link #UNDETERMINED}
 * @param probability probability of that language, in [0, 1]; of the best guess when undetermined
 */
public record Language(String code, double probability) {

    public static final String UNDETERMINED = "und";

    public Language {
        if (code.isBlank()) {
            throw new IllegalArgumentException("language code must not be blank");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("language probability must be in [0, 1], was " + probability);
        }
    }

    static Language undetermined(double probability) {
        return new Language(UNDETERMINED, probability);
    }

    public boolean isDetermined() {
        return !code.equals(UNDETERMINED);
    }
}
