/** Tests of binary forms. */
@NullMarked
package io.vigie.analytics.serde;

import org.jspecify.annotations.NullMarked;
