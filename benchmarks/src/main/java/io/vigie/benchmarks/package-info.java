/** Whole-pipeline benchmarks: always beside a reference in the same run, because machines differ and drift. */
@NullMarked
package io.vigie.benchmarks;

import org.jspecify.annotations.NullMarked;
