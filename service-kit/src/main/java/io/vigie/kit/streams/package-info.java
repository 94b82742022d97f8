/** Kafka Streams as every service uses it: what cannot go on becomes a dead letter and the partition moves on. */
@NullMarked
package io.vigie.kit.streams;

import org.jspecify.annotations.NullMarked;
