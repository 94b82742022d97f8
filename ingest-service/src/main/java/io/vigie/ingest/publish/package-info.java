/** The publisher port over a Kafka producer that loses and repeats nothing. */
@NullMarked
package io.vigie.ingest.publish;

import org.jspecify.annotations.NullMarked;
