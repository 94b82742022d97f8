package io.vigie.alert.web;

/**
 * One event of the stream.
 *
 * @param name {@code alert}, {@code correction}, {@code metrics} or {@code heartbeat}
 * @param data JSON
 */
record ServerEvent(String name, String data) {}
