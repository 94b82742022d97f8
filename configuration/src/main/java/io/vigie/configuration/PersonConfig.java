package io.vigie.configuration;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in charge.
 *
 * @param name as people see it
 * @param email address; null for none
 */
public record PersonConfig(String name, @Nullable String email) {}
