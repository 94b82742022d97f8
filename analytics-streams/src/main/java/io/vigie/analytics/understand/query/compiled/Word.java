package io.vigie.analytics.understand.query.compiled;

import java.util.Arrays;

/** A word as mentions write it, with the slots that its forms fill. Immutable, so that threads share it without locks. */
final class Word {

    private final char[] text;
    private final int hash;
    private final Forms forms;

    /**
     * The slots of each form.
     *
     * @param exact of the unstemmed form
     */
    record Forms(Slots exact, Slots english, Slots french) {
        static final Forms NONE = new Forms(Slots.NONE, Slots.NONE, Slots.NONE);

        boolean isEmpty() {
            return exact.isEmpty() && english.isEmpty() && french.isEmpty();
        }
    }

    Word(char[] text, int from, int to, Forms forms) {
        this.text = Arrays.copyOfRange(text, from, to);
        this.hash = hash(text, from, to);
        this.forms = forms.isEmpty() ? Forms.NONE : forms;
    }

    Forms forms() {
        return forms;
    }

    int hash() {
        return hash;
    }

    int length() {
        return text.length;
    }

    boolean is(char[] other, int from, int to, int otherHash) {
        return hash == otherHash && Arrays.equals(text, 0, text.length, other, from, to);
    }

    static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }
}
