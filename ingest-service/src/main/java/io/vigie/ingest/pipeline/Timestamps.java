package io.vigie.ingest.pipeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads times as sources write them: ISO-8601 date and time with a zone. */
final class Timestamps {

    /** Before the web there were no mentions: such a date is a zero that was taken for a time. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    private Timestamps() {}

    static Instant parse(String field, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw new RefusedException(
                        Reason.ABSURD_DATE,
                        field + ": year " + time.getYear() + " is not between " + FIRST_YEAR + " and " + LAST_YEAR);
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw new RefusedException(Reason.BAD_TIMESTAMP, field + ": " + explain(text));
        }
    }

    private static String explain(String text) {
        try {
            LocalDateTime.parse(text);
            return "has no zone; write 2026-01-31T09:30:00Z or +01:00";
        } catch (DateTimeParseException e) {
            return "must look like 2026-01-31T09:30:00Z";
        }
    }
}
