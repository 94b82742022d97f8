/**
 * Runs the detector over a recorded series of counts, row by row and without looking ahead, to show what it would have
 * alerted on.
 */
@NullMarked
package io.vigie.analytics.backtest;

import org.jspecify.annotations.NullMarked;
