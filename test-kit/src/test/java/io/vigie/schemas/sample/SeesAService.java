package io.vigie.schemas.sample;

import io.vigie.alert.sample.SeenByIngest;

/** Breaks R2, so that the rule is seen to fail. */
public record SeesAService(SeenByIngest alert) {}
