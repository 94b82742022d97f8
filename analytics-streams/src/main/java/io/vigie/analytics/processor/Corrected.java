package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Signal;
import io.vigie.schemas.CorrectedMention;
import java.util.List;

/**
 * What became of a correction.
 *
 * @param record for the history
 * @param differences what it changes in the windows; empty when nothing
 */
public record Corrected(CorrectedMention record, List<Signal.Correction> differences) implements Countable {

    public Corrected {
        differences = List.copyOf(differences);
    }
}
