package io.vigie.ingest.sample;

import io.vigie.alert.sample.SeenByIngest;

/** Breaks R1, so that the rule is seen to fail. */
public record SeesAlert(SeenByIngest alert) {}
