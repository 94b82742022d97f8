package io.vigie.local;

/** Where a running platform listens. */
public record Addresses(String console, String push, String analytics, String registry, String broker) {}
