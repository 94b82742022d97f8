/** The job of analytics on Apache Flink, to measure Vigie by: Vigie's understanding and figures, Flink's everything else. */
@NullMarked
package io.vigie.benchmarks.flink;

import org.jspecify.annotations.NullMarked;
