/** The embedded default: broker, registry and the three services in one process. */
@NullMarked
package io.vigie.local;

import org.jspecify.annotations.NullMarked;
