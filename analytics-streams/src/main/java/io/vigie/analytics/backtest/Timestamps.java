package io.vigie.analytics.backtest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads {@code 2015-02-26 21:42:53}, {@code 2015-02-26T21:42:53} (both in the given zone) and ISO with an offset. */
final class Timestamps {

    private static final int DATE_LENGTH = 10;

    private Timestamps() {}

    /** @throws DateTimeException if the text is none of these */
    static Instant parse(String text, ZoneId zone) {
        String iso = withT(text.strip());
        return hasOffset(iso)
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
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
