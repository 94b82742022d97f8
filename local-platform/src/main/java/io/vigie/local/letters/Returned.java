package io.vigie.local.letters;

/**
 * What became of a letter that was put back.
 *
 * @param destination topic, or {@code push}
 * @param accepted whether it was taken
 * @param detail where it is, or why it was refused again
 */
record Returned(String destination, boolean accepted, String detail) {}
