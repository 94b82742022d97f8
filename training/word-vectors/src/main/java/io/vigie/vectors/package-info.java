/** Vectors of English words, for training alone. */
@NullMarked
package io.vigie.vectors;

import org.jspecify.annotations.NullMarked;
