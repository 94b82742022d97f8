package io.vigie.alert.view;

/**
 * One series of figures.
 *
 * @param brand brand id
 * @param function function id, {@code *} for the brand as a whole
 * @param windowMinutes length of its windows, minutes
 */
public record SeriesKey(String brand, String function, int windowMinutes) {

    /** Stands for the brand as a whole in place of a function. */
    public static final String BRAND_LEVEL = "*";
}
