/** Which watched brands a mention is about, and which it only seems to be about. */
@NullMarked
package io.vigie.analytics.understand.brand;

import org.jspecify.annotations.NullMarked;
