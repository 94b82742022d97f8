package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.StoredQuery;

/** A stored query ready to be evaluated. */
record CompiledQuery(String id, String language, Node node) {

    boolean isOfEveryLanguage() {
        return language.equals(StoredQuery.ANY);
    }
}
