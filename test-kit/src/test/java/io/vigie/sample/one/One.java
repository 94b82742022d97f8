package io.vigie.sample.one;

import io.vigie.sample.two.Two;

/** Breaks R9, so that the rule is seen to fail. */
public record One(Two next) {}
