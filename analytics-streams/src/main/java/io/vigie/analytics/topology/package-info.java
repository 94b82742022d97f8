/** The one topology, its stores and its settings; reads top to bottom along the way of a mention. */
@NullMarked
package io.vigie.analytics.topology;

import org.jspecify.annotations.NullMarked;
