package io.vigie.local.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a dead letter is, written {@code partition-offset}.
 *
 * @param partition partition of {@code vigie.dead-letters.v1}
 * @param offset its offset there
 */
public record LetterId(int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException when it is not of the form
     */
    public static LetterId parse(String text) {
        Matcher id = FORM.matcher(text);
        if (!id.matches()) {
            throw new IllegalArgumentException("must be partition-offset, such as 0-12, is " + text);
        }
        return new LetterId(Integer.parseInt(id.group(1)), Long.parseLong(id.group(2)));
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
