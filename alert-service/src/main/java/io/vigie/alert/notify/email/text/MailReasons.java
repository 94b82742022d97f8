package io.vigie.alert.notify.email.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reasons in the reader's language; in the words that came with them where the code is not known.
 *
 * @param functions name of a business function
 * @param departments name of a department
 */
record MailReasons(
        MailTexts texts,
        Function<@Nullable Object, String> functions,
        Function<@Nullable Object, String> departments,
        MailWords words) {

    /**
     * A reason.
     *
     * @param because {@code code} and its values, all texts
     * @param otherwise what is said when the code is not known
     */
    String of(Map<?, ?> because, @Nullable Object otherwise) {
        String key = "because_" + because.get("code");
        if (!texts.all().containsKey(key)) {
            return String.valueOf(otherwise);
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("function", functions.apply(because.get("function")));
        values.put("other", functions.apply(because.get("other")));
        values.put("department", departments.apply(because.get("department")));
        values.put("route", String.valueOf(because.get("route")));
        values.put("share", share(because.get("share")));
        values.put("threshold", String.valueOf(because.get("threshold")));
        values.put("minutes", String.valueOf(because.get("minutes")));
        String reason = texts.filled(key, values);
        Object also = because.get("also");
        return also == null ? reason : reason + " " + texts.filled("because_also", Map.of("routes", also.toString()));
    }

    private String share(@Nullable Object share) {
        try {
            return words.percent(Double.valueOf(String.valueOf(share)));
        } catch (NumberFormatException e) {
            return "?";
        }
    }
}
