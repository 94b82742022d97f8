/** Understanding of newline-delimited JSON: a mention per line in, a judgement per line out, in order. */
@NullMarked
package io.vigie.analytics.understand.lines;

import org.jspecify.annotations.NullMarked;
