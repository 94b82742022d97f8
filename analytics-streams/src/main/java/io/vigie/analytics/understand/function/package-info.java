/** Which business functions a mention concerns, how strongly, and by which words. */
@NullMarked
package io.vigie.analytics.understand.function;

import org.jspecify.annotations.NullMarked;
