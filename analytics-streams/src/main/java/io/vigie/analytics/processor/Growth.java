package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Part;
import java.util.List;

/**
 * How what lives in a {@link LiveStore} grows: parts that concern the same functions are summed first, in any grouping.
 *
 * @param <V> what lives
 * @param <S> a sum of parts
 */
interface Growth<V, S> {

    /** A new thing. */
    V empty();

    /** A sum of nothing. */
    S sum();

    /** Adds a part to a sum of parts that concern the same functions. */
    void add(Part part, S sum);

    /** Adds a sum to a thing; it stays as it is. */
    void add(List<String> functions, S sum, V value);
}
