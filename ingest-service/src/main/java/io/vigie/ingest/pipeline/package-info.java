/**
 * From what a source handed over to a mention on Kafka or a dead letter: decode, normalise, validate, pseudonymise,
 * publish. Every mention that comes in leaves by exactly one counted exit.
 */
@NullMarked
package io.vigie.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
