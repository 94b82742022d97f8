/** How another system follows Vigie's alerts: Kafka, Confluent's deserialiser, nothing of Vigie's own code. */
@NullMarked
package io.vigie.examples;

import org.jspecify.annotations.NullMarked;
