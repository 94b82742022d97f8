/**
 * Kafka in one process: a single-node KRaft broker on a persistent directory, for the embedded default and for tests.
 * Not meant for production clusters; everything listens on loopback.
 */
@NullMarked
package io.vigie.embedded;

import org.jspecify.annotations.NullMarked;
