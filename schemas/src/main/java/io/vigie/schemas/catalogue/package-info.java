/** The typed, immutable catalogue of Vigie's public topics: one place says name, key, value, retention and writer. */
@NullMarked
package io.vigie.schemas.catalogue;

import org.jspecify.annotations.NullMarked;
