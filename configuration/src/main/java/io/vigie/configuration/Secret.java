package io.vigie.configuration;

/**
 * A value that must not reach a log or a screen.
 *
 * @param value the secret itself
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
