/** Thin processors of Kafka Streams: they ask the stores, let the pure pipeline decide, write what it says. */
@NullMarked
package io.vigie.alert.processor;

import org.jspecify.annotations.NullMarked;
