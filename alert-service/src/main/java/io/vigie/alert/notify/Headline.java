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
                + message.text("observed") + " mentions instead of "
                + rounded(message.alert().get("expected"))
                + " · " + message.text("department");
        return PlainText.oneLine(what, LONGEST);
    }

    private static String rounded(@Nullable Object number) {
        return number instanceof Number value ? String.format(Locale.ROOT, "%.1f", value.doubleValue()) : "?";
    }
}
