package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Part;
import java.util.List;

/**
 * How what lives in a {@link LiveStore} grows: parts that concern the same functions are summed first, in any grouping.
 *
 * @param <V> what lives
 * @param <S> what parts add, alone or summed
 */
interface Growth<V, S> {

    /** A new thing. */
    V empty();

    /** What a part adds; not to be changed. */
    S of(Part part);

    /** A sum of nothing, that can hold what many parts add. */
    S sum();

    /** Adds what a part adds, or a sum of parts, to such a sum. */
    void add(S some, S sum);

    /** Adds what some parts add, all of which concern some functions, to a thing. */
    void add(List<String> functions, S some, V value);
}
