package io.vigie.local.recompute;

import io.vigie.schemas.GenerationSwitch;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A generation that is complete.
 *
 * @param generation its number
 * @param previous number of the one before
 * @param mentions mentions read: the sum of outcomes and dead letters
 * @param outcomes how many became what
 * @param deadLetters how many could not be understood
 * @param carriedOver windows and corrections that were taken over
 * @param wholeFrom event time from which on everything was computed; empty when all of it was
 */
public record Recomputed(
        int generation,
        int previous,
        long mentions,
        Map<String, Long> outcomes,
        long deadLetters,
        long carriedOver,
        Optional<Instant> wholeFrom) {

    GenerationSwitch decided(Instant now) {
        return GenerationSwitch.newBuilder()
                .setGeneration(generation)
                .setPrevious(previous)
                .setMentions(mentions)
                .setOutcomes(outcomes)
                .setDeadLetters(deadLetters)
                .setCarriedOver(carriedOver)
                .setAt(now)
                .build();
    }
}
