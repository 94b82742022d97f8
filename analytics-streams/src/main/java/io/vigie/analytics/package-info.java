/** Composition of the analytics service: understand, aggregate, detect in one Streams topology. */
@NullMarked
package io.vigie.analytics;

import org.jspecify.annotations.NullMarked;
