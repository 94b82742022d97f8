/** Writes to Kafka outside of the topology: people's commands and corrections, results of deliveries. */
@NullMarked
package io.vigie.alert.publish;

import org.jspecify.annotations.NullMarked;
