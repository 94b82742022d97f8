package io.vigie.alert.domain;

/**
 * {@link #SILENCE}: a source delivers nothing; {@link #DROP}: less is said than usual; {@link #VOICE}: one mention is heard far more
 * widely than usual; {@link #SHIFT}: opinion over hours to days is worse, or better, than usual; {@link #VOLUME}: much is
 * said; {@link #CRISIS}: and more of it is negative than usual. In rising order.
 */
public enum AlertNature {
    SILENCE,
    DROP,
    VOICE,
    SHIFT,
    VOLUME,
    CRISIS;

    /** The graver of two. */
    public AlertNature or(AlertNature other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
