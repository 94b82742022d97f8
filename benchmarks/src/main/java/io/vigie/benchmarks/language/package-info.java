/** How well and how fast languages are told apart, beside the library language-detector. */
@NullMarked
package io.vigie.benchmarks.language;

import org.jspecify.annotations.NullMarked;
