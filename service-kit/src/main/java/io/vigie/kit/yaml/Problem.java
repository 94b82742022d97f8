package io.vigie.kit.yaml;

/**
 * Something wrong in the configuration.
 *
 * @param file file name, relative to the configuration directory
 * @param line line in the file, from 1; 0 when the file as a whole is meant
 * @param path where in the document, such as {@code brands[2].query}
 * @param message what is wrong and what would be right
 */
public record Problem(String file, int line, String path, String message) {

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return path.isEmpty() ? place + ": " + message : place + ": " + path + ": " + message;
    }
}
