/** Tests of the topology as a whole. */
@NullMarked
package io.vigie.analytics.topology;

import org.jspecify.annotations.NullMarked;
