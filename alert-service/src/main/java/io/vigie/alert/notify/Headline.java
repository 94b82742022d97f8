package io.vigie.alert.notify;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An alert in one line, the same in the terminal and as the subject of a mail. */
public final class Headline {

    private static final int LONGEST = 160;

    private Headline() {}

    public static String of(Message message) {
        String function = message.text("function");
        String what = message.text("nature").toUpperCase(Locale.ROOT) + " " + message.text("severity") + " · "
                + message.text("brand") + " · " + (function.equals("*") ? "all mentions" : function) + " · "
                + figures(message) + " · " + message.text("department");
        return PlainText.oneLine(what, LONGEST);
    }

    private static String figures(Message message) {
        return message.text("nature").equals("shift")
                ? percent(message.alert().get("negative_share")) + " negative, usually "
                        + percent(message.alert().get("expected_negative_share"))
                : message.text("observed") + " mentions instead of "
                        + rounded(message.alert().get("expected"));
    }

    private static String percent(@Nullable Object share) {
        return share instanceof Number value ? Math.round(100 * value.doubleValue()) + " %" : "?";
    }

    private static String rounded(@Nullable Object number) {
        return number instanceof Number value ? String.format(Locale.ROOT, "%.1f", value.doubleValue()) : "?";
    }
}
