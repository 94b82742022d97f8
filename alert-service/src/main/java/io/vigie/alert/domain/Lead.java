package io.vigie.alert.domain;

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

    public Lead {
        Checks.notBlank("function", function);
        because = Map.copyOf(Objects.requireNonNullElse(because, Map.of())); // none in older stores
    }
}
