/** Files of mentions replayed with their event time kept. */
@NullMarked
package io.vigie.ingest.source.file;

import org.jspecify.annotations.NullMarked;
