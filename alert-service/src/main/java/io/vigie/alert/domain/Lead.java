package io.vigie.alert.domain;

/**
 * The function that leads an alert.
 *
 * @param function function id, or {@link SpikeSnapshot#BRAND_LEVEL}
 * @param reason why it leads, in words
 */
public record Lead(String function, String reason) {

    public Lead {
        Checks.notBlank("function", function);
    }
}
