package io.vigie.analytics.backtest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Reads {@code 2015-02-26 21:42:53}, {@code 2015-02-26T21:42:53} (both in the given zone) and ISO with an offset. */
final class Timestamps {

    private static final int DATE_LENGTH = 10;

    private Timestamps() {}

    /** @throws DateTimeException if the text is none of these */
    static Instant parse(String text, ZoneId zone) {
        return parse(text, zone, Instant.MIN);
    }

    /**
     * The same in a series: the hour that comes twice when summer time ends is the second one once time would stand still
     * or go back.
     */
    static Instant parse(String text, ZoneId zone, Instant before) {
        String iso = withT(text.strip());
        if (hasOffset(iso)) {
            return OffsetDateTime.parse(iso).toInstant();
        }
        ZonedDateTime first = LocalDateTime.parse(iso).atZone(zone);
        boolean after = first.toInstant().isAfter(before);
        return (after ? first : first.withLaterOffsetAtOverlap()).toInstant();
    }

    private static String withT(String text) {
        boolean spaced = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
        return spaced ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
    }

    private static boolean hasOffset(String iso) {
        String time = iso.length() > DATE_LENGTH ? iso.substring(DATE_LENGTH) : "";
        return time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
    }
}
