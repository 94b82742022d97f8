package io.vigie.alert.notify.email;

/**
 * The two forms of a mail's body.
 *
 * @param plain plain text
 * @param html HTML, hostile text in it escaped
 */
record MailText(String plain, String html) {}
