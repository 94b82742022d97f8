package io.vigie.alert.notify.email.text;

/**
 * What a mail says.
 *
 * @param subject one line without control characters
 * @param html body for clients that show HTML
 * @param text the same as plain text
 */
public record AlertMail(String subject, String html, String text) {}
