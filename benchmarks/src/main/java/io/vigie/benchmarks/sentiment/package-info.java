/** Time and allocation of the tone of a mention. */
@NullMarked
package io.vigie.benchmarks.sentiment;

import org.jspecify.annotations.NullMarked;
