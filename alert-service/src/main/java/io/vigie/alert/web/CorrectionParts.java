package io.vigie.alert.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.alert.domain.Corrections;
import io.vigie.alert.view.CorrectionBoard;

/**
 * What people say of mentions.
 *
 * @param board what they said, and who waits for what becomes of it
 * @param corrections where it goes
 * @param registry counts the answers
 */
public record CorrectionParts(CorrectionBoard board, Corrections corrections, MeterRegistry registry) {}
