package io.vigie.analytics.understand.query.compiled;

/** A word as mentions write it, with the slots that its forms fill. Immutable, so that threads share it without locks. */
final class Word {

    private static final char[] NO_REST = {};

    /** The first eight characters lie in the word itself: to compare with most words, nothing else needs to be fetched. */
    private final long head;

    private final long second;
    private final char[] rest;
    private final int length;
    private final int hash;
    private final Slots slots;

    Word(Probe probe, Slots slots) {
        this.head = probe.head();
        this.second = probe.second();
        this.rest = probe.length() > Probe.PACKED ? probe.rest() : NO_REST;
        this.length = probe.length();
        this.hash = probe.hash();
        this.slots = slots;
    }

    Slots slots() {
        return slots;
    }

    boolean is(Probe probe) {
        return hash == probe.hash()
                && head == probe.head()
                && second == probe.second()
                && length == probe.length()
                && (length <= Probe.PACKED || probe.endsWith(rest));
    }
}
