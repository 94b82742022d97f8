/** The schema registry behind one port, and its adapter over Confluent's client. */
@NullMarked
package io.vigie.schemas.registry;

import org.jspecify.annotations.NullMarked;
