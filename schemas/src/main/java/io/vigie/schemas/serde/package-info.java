/** Avro serdes in Confluent's wire format: magic byte 0, schema id of 4 bytes, Avro binary. */
@NullMarked
package io.vigie.schemas.serde;

import org.jspecify.annotations.NullMarked;
