package io.vigie.analytics.understand.query;

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
}
