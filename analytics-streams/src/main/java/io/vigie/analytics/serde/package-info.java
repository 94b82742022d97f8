/** Compact binary forms of what stores and internal topics hold; each value begins with the version of its form. */
@NullMarked
package io.vigie.analytics.serde;

import org.jspecify.annotations.NullMarked;
