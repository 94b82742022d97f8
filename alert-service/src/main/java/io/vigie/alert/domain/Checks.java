package io.vigie.alert.domain;

/** Validation of domain values; messages name the field. */
final class Checks {

    private Checks() {}

    static void notBlank(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + ": must not be blank");
        }
    }

    static void inRange(String field, double value, double from, double to) {
        if (!(value >= from && value <= to)) {
            throw new IllegalArgumentException(field + ": must be in [" + from + ", " + to + "], is " + value);
        }
    }
}
