/**
 * The job of analytics on Apache Flink, to measure Vigie by: Vigie's understanding and figures, Flink's everything else. Not
 * checked for nulls: Flink says nothing of them, and sets its objects up again at their destination.
 */
package io.vigie.benchmarks.flink;
