package io.vigie.analytics.aggregate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something of each function of a brand; grows in place. */
public final class ByFunction<V> {

    private final SortedMap<String, V> values;

    public ByFunction() {
        this(Map.of());
    }

    public ByFunction(Map<String, V> values) {
        this.values = new TreeMap<>(values);
    }

    /** That of a function, made when there is none. */
    public V get(String function, Supplier<V> maker) {
        return values.computeIfAbsent(function, unknown -> maker.get());
    }

    public @Nullable V find(String function) {
        return values.get(function);
    }

    public void put(String function, V value) {
        values.put(function, value);
    }

    public void forEach(BiConsumer<String, V> each) {
        values.forEach(each);
    }

    /** A view, by function. */
    public Map<String, V> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByFunction<?> that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
