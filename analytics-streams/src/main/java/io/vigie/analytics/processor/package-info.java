/** Processors: thin edges between Kafka Streams and the pure arithmetic of aggregation and detection. */
@NullMarked
package io.vigie.analytics.processor;

import org.jspecify.annotations.NullMarked;
