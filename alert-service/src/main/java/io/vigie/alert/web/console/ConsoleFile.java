package io.vigie.alert.web.console;

import java.net.URL;

/**
 * One file of the console.
 *
 * @param resource where its bytes are
 * @param contentType media type, with its charset where it is text
 */
public record ConsoleFile(URL resource, String contentType) {}
