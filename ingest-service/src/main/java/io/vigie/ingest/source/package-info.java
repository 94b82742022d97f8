/** What every way for mentions to come in has in common; the ways themselves are its sub-packages. */
@NullMarked
package io.vigie.ingest.source;

import org.jspecify.annotations.NullMarked;
