package io.vigie.alert.notify.email.text;

import io.vigie.alert.notify.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language what was counted, and what is usual. */
final class MailMeasures {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final MailTexts texts;
    private final MailWords words;

    MailMeasures(MailTexts texts, MailWords words) {
        this.texts = texts;
        this.words = words;
    }

    String measured(Map<String, Object> alert) {
        if (isShift(alert)) {
            return turned(alert);
        }
        long reach = MailModel.list(MailModel.map(alert.get("evidence")), "samples").stream()
                .map(sample -> sample.get("reach"))
                .mapToLong(value -> value instanceof Number number ? number.longValue() : 0)
                .max()
                .orElse(0);
        return "voice".equals(alert.get("nature")) && reach > 0
                ? texts.filled("audience", Map.of("n", words.number(reach, 0)))
                : counted(alert);
    }

    /** "opinion turns for the worse: 48% negative over the last 24 hours, usually 22%". */
    private String turned(Map<String, Object> alert) {
        boolean worse = number(alert.get("negative_share")) > number(alert.get("expected_negative_share"));
        return texts.filled(
                worse ? "shift_worse" : "shift_better",
                Map.of(
                        "share", words.percent(alert.get("negative_share")),
                        "period", period((long) number(alert.get("window_minutes"))),
                        "usual", words.percent(alert.get("expected_negative_share"))));
    }

    private String period(long minutes) {
        boolean days = minutes > DAY && minutes % DAY == 0;
        long n = days ? minutes / DAY : minutes / HOUR;
        return texts.filled(days ? "last_days" : "last_hours", Map.of("n", words.number(n, 0)));
    }

    private String counted(Map<String, Object> alert) {
        String key = isPositive(alert.get("window_minutes")) ? "in_window" : "mentions";
        String counted = counted(key, alert.get("observed"), window(alert, "window_minutes"));
        String measure = Headline.fixedThreshold(alert)
                .map(threshold -> texts.filled("threshold", Map.of("n", threshold)))
                .orElseGet(() -> texts.counted(
                        "expected",
                        number(alert.get("expected")),
                        Map.of("n", words.number(alert.get("expected"), 1))));
        String negative = isMissed(alert)
                ? ""
                : ", " + words.percent(alert.get("negative_share")) + " " + texts.get("negative", "negative");
        return counted + ", " + measure + negative;
    }

    private String counted(String key, @Nullable Object n, String window) {
        return texts.counted(key, number(n), Map.of("n", words.number(n, 0), "window", window));
    }

    /** "At its peak 98 mentions in 60 min · 410 mentions since it began"; empty when the alert does not know. */
    String sized(Map<String, Object> alert) {
        List<String> parts = new ArrayList<>();
        if (isPositive(alert.get("peak_observed")) && !isShift(alert)) {
            parts.add(counted("peak", alert.get("peak_observed"), window(alert, "peak_window_minutes")));
        }
        if (isPositive(alert.get("total"))) {
            parts.add(counted("total", alert.get("total"), ""));
        }
        return String.join(" · ", parts);
    }

    private String window(Map<String, Object> alert, String key) {
        return words.window((long) number(alert.get(key)));
    }

    private static boolean isShift(Map<String, Object> alert) {
        return "shift".equals(alert.get("nature"));
    }

    /** Of what is not said nothing is negative. */
    static boolean isMissed(Map<String, Object> alert) {
        return "drop".equals(alert.get("nature")) || "silence".equals(alert.get("nature"));
    }

    private static boolean isPositive(@Nullable Object value) {
        return number(value) > 0;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
