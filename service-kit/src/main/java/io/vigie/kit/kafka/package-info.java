/** Settings of Kafka clients, producers, consumers and streams, and the creation of catalogue topics. */
@NullMarked
package io.vigie.kit.kafka;

import org.jspecify.annotations.NullMarked;
