package io.vigie.ingest.pipeline;

import java.util.Locale;

/** Why a mention was refused. The label is log text, metric label, dead-letter reason and API answer at once. */
public enum Reason {
    INVALID_JSON,
    INVALID_CSV,
    UNREADABLE_FILE,
    INVALID_UNICODE,
    DUPLICATE_KEY,
    TOO_DEEP,
    NOT_AN_OBJECT,
    MENTION_TOO_LARGE,
    MISSING_FIELD,
    WRONG_TYPE,
    OUT_OF_RANGE,
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    FIELD_TOO_LONG,
    ID_TOO_LONG,
    BAD_ID,
    BAD_SOURCE,
    BAD_TIMESTAMP,
    ABSURD_DATE,
    FUTURE_DATE,
    BAD_URL,
    BAD_LANGUAGE,
    BAD_ATTRIBUTE_NAME,
    TOO_MANY_ATTRIBUTES;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Lower-case words joined by hyphens, such as {@code text-too-long}. Stable: clients and rules compare it. */
    public String label() {
        return label;
    }
}
