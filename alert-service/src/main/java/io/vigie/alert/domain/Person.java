package io.vigie.alert.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in charge.
 *
 * @param name as configured
 * @param email address; null for none
 */
public record Person(String name, @Nullable String email) {}
