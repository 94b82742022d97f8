package io.vigie.local.command;

/** Counts of things, in words. */
final class Plural {

    private Plural() {}

    /** {@code 1 alert}, {@code 2 alerts}. */
    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
