/** Tests of counting and merging. */
@NullMarked
package io.vigie.analytics.aggregate;

import org.jspecify.annotations.NullMarked;
