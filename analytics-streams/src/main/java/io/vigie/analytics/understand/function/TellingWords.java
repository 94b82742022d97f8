package io.vigie.analytics.understand.function;

import java.util.Arrays;

/** The few words that speak most for something. For one use. */
final class TellingWords {

    private static final int MOST = 3;
    /** A word that says less than this share of the strongest is no reason. */
    private static final double TELLING = 0.4;

    /** The strongest first. */
    private final double[] weights = new double[MOST];

    private final int[] words = new int[MOST];

    /** Whether a word that says so much would be kept. */
    boolean keeps(double weight) {
        return weight > weights[MOST - 1];
    }

    boolean isEmpty() {
        return weights[0] == 0;
    }

    /** The next word of the text and what it says; of those that say as much, the earlier are kept. */
    void add(int word, double weight) {
        int place = MOST;
        while (place > 0 && weight > weights[place - 1]) {
            place--;
        }
        if (place < MOST) {
            System.arraycopy(weights, place, weights, place + 1, MOST - 1 - place);
            System.arraycopy(words, place, words, place + 1, MOST - 1 - place);
            weights[place] = weight;
            words[place] = word;
        }
    }

    /** In the order of the text. */
    int[] words() {
        double least = TELLING * weights[0];
        int count = 0;
        while (count < MOST && weights[count] > 0 && weights[count] >= least) {
            count++;
        }
        int[] telling = Arrays.copyOf(words, count);
        Arrays.sort(telling);
        return telling;
    }
}
