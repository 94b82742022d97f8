package io.vigie.alert.notify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An alert in one line, the same in the terminal and as the subject of a mail. */
public final class Headline {

    private static final int LONGEST = 160;
    private static final int HOUR = 60;
    private static final int MANY = 2 * HOUR;

    private Headline() {}

    public static String of(Message message) {
        String function = message.text("function");
        String what = message.text("nature").toUpperCase(Locale.ROOT) + " " + message.text("severity") + " · "
                + message.text("brand") + " · " + (function.equals("*") ? "all mentions" : function) + " · "
                + figures(message) + " · " + message.text("department");
        return PlainText.oneLine(what, LONGEST);
    }

    private static String figures(Message message) {
        if (message.text("nature").equals("shift")) {
            return percent(message.alert().get("negative_share")) + " negative, usually "
                    + percent(message.alert().get("expected_negative_share"));
        }
        return fixedThreshold(message.alert())
                .map(threshold -> message.text("observed") + " mentions in " + message.text("window_minutes")
                        + " min, fixed threshold " + threshold)
                .orElseGet(() -> message.text("observed") + " mentions instead of "
                        + rounded(message.alert().get("expected")));
    }

    /** Mentions that the fixed threshold asks for, where no statistics tell of the alert's event: nothing is expected then. */
    public static Optional<String> fixedThreshold(Map<String, Object> alert) {
        return alert.get("spikes") instanceof List<?> spikes && spikes.stream().allMatch(Headline::isOfThreshold)
                ? value(alert.get("lead_because"), "threshold")
                : Optional.empty();
    }

    /** "45 min", "24 h 45 min": hours where minutes would be many. The same in French. */
    public static String window(long minutes) {
        long hours = minutes > MANY ? minutes / HOUR : 0;
        long rest = minutes - hours * HOUR;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }

    private static boolean isOfThreshold(Object spike) {
        return value(spike, "kind").filter("threshold"::equals).isPresent();
    }

    private static Optional<String> value(@Nullable Object map, String key) {
        return map instanceof Map<?, ?> values
                ? Optional.ofNullable(values.get(key)).map(Object::toString)
                : Optional.empty();
    }

    private static String percent(@Nullable Object share) {
        return share instanceof Number value ? Math.round(100 * value.doubleValue()) + " %" : "?";
    }

    private static String rounded(@Nullable Object number) {
        return number instanceof Number value ? String.format(Locale.ROOT, "%.1f", value.doubleValue()) : "?";
    }
}
