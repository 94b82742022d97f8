/** Computes the next generation of everything that is derived from mentions, beside the current one, and switches over. */
@NullMarked
package io.vigie.local.recompute;

import org.jspecify.annotations.NullMarked;
