package io.vigie.analytics.processor;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How windows are kept and told.
 *
 * @param late event time for which a window stays open after its end, and can be corrected
 * @param reportEvery wall-clock time between reports of windows that changed
 * @param zone whose midnight begins a day
 */
public record WindowsConfig(LatePolicy late, Duration reportEvery, ZoneId zone) {}
