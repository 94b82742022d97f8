package io.vigie.training.linear;

import java.util.Arrays;

/** A growing row of longs. */
public final class LongList {

    private long[] values = new long[256];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
