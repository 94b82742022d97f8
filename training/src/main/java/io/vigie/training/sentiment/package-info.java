/**
 * Trains the built-in sentiment model from labelled texts and lexicons, with the feature code that serves it, and prints how
 * good it is. Run by hand; no service depends on it.
 */
@NullMarked
package io.vigie.training.sentiment;

import org.jspecify.annotations.NullMarked;
