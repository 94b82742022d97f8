package io.vigie.configuration;

/**
 * Where something was configured, so that a later check can name it.
 *
 * @param file file name in the configuration directory
 * @param line line, from 1; 0 when unknown
 * @param path path in the document
 */
public record Place(String file, int line, String path) {

    /** For values that no file holds. */
    public static final Place NONE = new Place("built in", 0, "");
}
