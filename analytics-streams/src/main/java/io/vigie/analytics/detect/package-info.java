/**
 * Decides, from counts in consecutive buckets of event time, when something is out of the ordinary. Pure arithmetic:
 * no clock, no input or output, only the JDK; the same sequence of counts always gives the same verdicts.
 */
@NullMarked
package io.vigie.analytics.detect;

import org.jspecify.annotations.NullMarked;
