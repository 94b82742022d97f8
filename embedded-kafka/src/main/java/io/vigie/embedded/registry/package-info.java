/**
 * A schema registry for development: Confluent's REST protocol over a compacted topic in the layout of Confluent's own
 * registry. One process, no authentication, Avro only; production uses a real registry by its address.
 */
@NullMarked
package io.vigie.embedded.registry;

import org.jspecify.annotations.NullMarked;
