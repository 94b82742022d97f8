package io.vigie.alert.notify.email.text;

import io.vigie.alert.notify.Headline;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, times and addresses as a reader of one language expects them. */
final class MailWords {

    private static final Set<String> WEB = Set.of("http", "https");

    private static final char NO_BREAK = '\u00a0';

    /** The day of a French date that is an ordinal. */
    private static final Pattern FIRST = Pattern.compile("(?<= )1(?= )");

    private final boolean french;
    private final Locale locale;
    private final DateTimeFormatter times;

    MailWords(String language, ZoneId zone) {
        french = language.equals("fr");
        locale = french ? Locale.FRANCE : Locale.UK;
        String pattern = french ? "EEE d MMMM yyyy 'à' HH:mm" : "EEE d MMMM yyyy, HH:mm";
        times = DateTimeFormatter.ofPattern(pattern, locale).withZone(zone);
    }

    String number(@Nullable Object value, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(digits);
        return value instanceof Number number ? format.format(number) : "?";
    }

    String percent(@Nullable Object share) {
        return share instanceof Number number
                ? NumberFormat.getPercentInstance(locale).format(number)
                : "?";
    }

    /** "24 h 45 min"; French breaks no line between a number and its unit. */
    String window(long minutes) {
        String window = Headline.window(minutes);
        return french ? window.replace(' ', NO_BREAK) : window;
    }

    /** An ISO-8601 instant in the company's zone. */
    String time(@Nullable Object iso) {
        try {
            String time = times.format(Instant.parse(String.valueOf(iso)));
            return french ? FIRST.matcher(time).replaceFirst("1er") : time;
        } catch (DateTimeParseException e) {
            return "?";
        }
    }

    /** The address when a mail may link to it: http or https with a host. */
    static Optional<String> webAddress(@Nullable Object url) {
        try {
            URI address = URI.create(String.valueOf(url));
            String scheme = Optional.ofNullable(address.getScheme()).orElse("");
            boolean followed = WEB.contains(scheme.toLowerCase(Locale.ROOT)) && address.getHost() != null;
            return followed ? Optional.of(address.toASCIIString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
