/** Speed of understanding. Every class with JMH's {@code @Benchmark} in this package is found and shown in the table. */
@NullMarked
package io.vigie.benchmarks.understanding;

import org.jspecify.annotations.NullMarked;
