package io.vigie.alert.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The function that leads an alert.
 *
 * @param function function id, or {@link SpikeSnapshot#BRAND_LEVEL}
 * @param reason why it leads, in words
 * @param because the same for programs and translations: {@code code} and its values
 */
public record Lead(String function, String reason, Map<String, String> because) {

    /** Value of {@code because}: how many mentions the fixed threshold asks for that opened the alert. */
    public static final String THRESHOLD = "threshold";

    public Lead {
        Checks.notBlank("function", function);
        because = Map.copyOf(Objects.requireNonNullElse(because, Map.of())); // none in older stores
    }

    /** In place of another, whose threshold is still what opened the alert. */
    Lead after(Lead before) {
        String threshold = before.because.get(THRESHOLD);
        if (threshold == null) {
            return this;
        }
        Map<String, String> values = new HashMap<>(because);
        values.put(THRESHOLD, threshold);
        return new Lead(function, reason, values);
    }
}
