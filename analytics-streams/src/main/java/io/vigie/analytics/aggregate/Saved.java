package io.vigie.analytics.aggregate;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** State as it was after a signal; read only when it is asked for, because often the rest of an entry is all that is wanted. */
public final class Saved<V> {

    private final long upTo;
    private final Supplier<V> source;
    private @Nullable V value;

    public Saved(long upTo, V value) {
        this(upTo, () -> value);
    }

    /**
     * State that is still to be read.
     *
     * @param upTo number of the last signal that it holds
     * @param source reads it, and is asked once
     */
    public Saved(long upTo, Supplier<V> source) {
        this.upTo = upTo;
        this.source = source;
    }

    /** Number of the last signal that it holds. */
    public long upTo() {
        return upTo;
    }

    /** The state, read when this is first called. */
    public V value() {
        V known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Saved<?> that && upTo == that.upTo && Objects.equals(value(), that.value());
    }

    @Override
    public int hashCode() {
        return Objects.hash(upTo, value());
    }

    @Override
    public String toString() {
        return "Saved[upTo=" + upTo + ", " + value() + "]";
    }
}
