/**
 * Trains the model that decides the business functions together with the queries, from mentions and phrases written by hand,
 * and measures it. Run by hand; no service depends on it.
 */
@NullMarked
package io.vigie.training.function;

import org.jspecify.annotations.NullMarked;
