package io.vigie.training.function;

/**
 * A text to learn from.
 *
 * @param text with its functions
 * @param weight how much it counts; a mention counts 1
 */
record Lesson(LabelledText text, double weight) {}
