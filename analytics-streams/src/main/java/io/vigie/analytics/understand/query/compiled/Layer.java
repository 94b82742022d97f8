package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.analysis.Fields;

/**
 * A way of reading a mention in which a term can occur. The first three are forms of the same words; a title is the
 * beginning of their text.
 */
enum Layer {
    EXACT(Fields.EXACT),
    ENGLISH(Fields.text("en")),
    FRENCH(Fields.text("fr")),
    TAG(Fields.TAG),
    AUTHOR("author"),
    SOURCE("source"),
    LANGUAGE("language"),
    URL("url");

    private final String field;

    Layer(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Whether people are shown its words as reasons. */
    boolean isText() {
        return this == EXACT || this == ENGLISH || this == FRENCH;
    }

    static Layer of(String field) {
        for (Layer layer : values()) {
            if (layer.field.equals(field)) {
                return layer;
            }
        }
        return ofTitle(field);
    }

    private static Layer ofTitle(String field) {
        if (field.equals(Fields.EXACT_TITLE)) {
            return EXACT;
        } else if (field.equals(Fields.title("en"))) {
            return ENGLISH;
        } else if (field.equals(Fields.title("fr"))) {
            return FRENCH;
        }
        throw new IllegalArgumentException("field must be one of a mention, was " + field);
    }
}
