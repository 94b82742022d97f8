package io.vigie.configuration;

import org.jspecify.annotations.Nullable;

/**
 * The mail server.
 *
 * @param host host name
 * @param port TCP port
 * @param from sender's address
 * @param username login; null for none
 * @param password password; null for none
 * @param startTls whether the connection must be upgraded to TLS
 */
public record SmtpConfig(
        String host,
        int port,
        String from,
        @Nullable String username,
        @Nullable Secret password,
        boolean startTls) {}
