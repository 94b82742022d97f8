/** Which language a mention is written in: a port, and an adapter over a library that is restricted to a few languages. */
@NullMarked
package io.vigie.analytics.understand.language;

import org.jspecify.annotations.NullMarked;
