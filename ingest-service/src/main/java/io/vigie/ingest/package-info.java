/** The ingest service: its composition, its configuration and its main class. */
@NullMarked
package io.vigie.ingest;

import org.jspecify.annotations.NullMarked;
