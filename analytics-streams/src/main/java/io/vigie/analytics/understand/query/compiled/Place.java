package io.vigie.analytics.understand.query.compiled;

/**
 * Where a clause looks.
 *
 * @param layer how the words are read
 * @param title whether in the title alone
 */
record Place(Layer layer, boolean title) {

    static Place of(String field) {
        return new Place(Layer.of(field), field.startsWith("title."));
    }

    boolean isReported() {
        return layer.isText() && !title;
    }
}
