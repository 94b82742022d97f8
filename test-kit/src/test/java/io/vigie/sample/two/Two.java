package io.vigie.sample.two;

import io.vigie.sample.one.One;

/** Breaks R9, so that the rule is seen to fail. */
public record Two(One next) {}
