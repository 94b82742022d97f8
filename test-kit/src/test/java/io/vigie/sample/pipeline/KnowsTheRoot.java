package io.vigie.sample.pipeline;

import io.vigie.sample.program.SampleMain;

/** Breaks R8, so that the rule is seen to fail. */
public record KnowsTheRoot(SampleMain root) {}
