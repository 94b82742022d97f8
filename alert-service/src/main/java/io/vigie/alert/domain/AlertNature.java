package io.vigie.alert.domain;

/** {@link #VOLUME}: much is said; {@link #CRISIS}: and more of it is negative than usual. In rising order. */
public enum AlertNature {
    VOLUME,
    CRISIS;

    /** The graver of two. */
    public AlertNature or(AlertNature other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
