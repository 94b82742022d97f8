package io.vigie.analytics.understand.brand;

import io.vigie.analytics.understand.query.StoredQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A watched name.
 *
 * @param id stable id
 * @param names name and aliases under which sources declare it
 * @param query query that finds it
 * @param exclude query of what is not meant, null for none
 */
public record Brand(
        String id,
        List<String> names,
        String query,
        @Nullable String exclude) {

    private static final String QUERY = "brand/";
    private static final String EXCLUDE = "brand-exclude/";

    public Brand {
        names = List.copyOf(names);
    }

    public String queryId() {
        return QUERY + id;
    }

    public String excludeId() {
        return EXCLUDE + id;
    }

    /** The queries to be matched; brand names are not stemmed. */
    public List<StoredQuery> queries() {
        StoredQuery finding = new StoredQuery(queryId(), StoredQuery.ANY, query);
        Optional<StoredQuery> excluding =
                Optional.ofNullable(exclude).map(text -> new StoredQuery(excludeId(), StoredQuery.ANY, text));
        return Stream.concat(Stream.of(finding), excluding.stream()).toList();
    }
}
