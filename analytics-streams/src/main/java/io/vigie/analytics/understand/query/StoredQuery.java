package io.vigie.analytics.understand.query;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A query that every mention is matched against.
 *
 * @param id unique among the stored queries
 * @param language {@code fr} or {@code en} to analyse with that language's stems and to apply only to mentions in it (or of
 *     undetermined language); {@code any} for unstemmed words in every language
 * @param text the query
 */
public record StoredQuery(String id, String language, String text) {

    /** Language of queries that apply to every mention. */
    public static final String ANY = "any";

    /**
     * The queries by id, in their order.
     *
     * @throws IllegalArgumentException if two have the same
     */
    public static Map<String, StoredQuery> byId(Collection<StoredQuery> queries) {
        Map<String, StoredQuery> byId = new LinkedHashMap<>();
        for (StoredQuery query : queries) {
            if (byId.put(query.id(), query) != null) {
                throw new IllegalArgumentException("ids of stored queries must be unique, was twice " + query.id());
            }
        }
        return Collections.unmodifiableMap(byId);
    }
}
