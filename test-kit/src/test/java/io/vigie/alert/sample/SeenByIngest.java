package io.vigie.alert.sample;

/** What another service must not see. */
public record SeenByIngest(String id) {}
