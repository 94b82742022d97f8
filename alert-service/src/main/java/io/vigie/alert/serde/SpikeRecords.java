package io.vigie.alert.serde;

import io.vigie.alert.domain.Deviation;
import io.vigie.alert.domain.Evidence;
import io.vigie.alert.domain.Extent;
import io.vigie.alert.domain.SampleMention;
import io.vigie.alert.domain.SpikeKind;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.alert.domain.SpikeState;
import io.vigie.alert.domain.TermCount;
import io.vigie.alert.domain.Timing;
import io.vigie.schemas.Spike;
import java.time.Instant;
import java.util.List;

/** Reads spikes. */
public final class SpikeRecords {

    private SpikeRecords() {}

    /**
     * The spike that a record tells of.
     *
     * @throws IllegalArgumentException when a value is out of its range, or of a newer producer's vocabulary
     */
    public static SpikeSnapshot read(Spike spike) {
        return new SpikeSnapshot(
                spike.getSpikeId(),
                spike.getRevision(),
                spike.getBrand(),
                spike.getFunction(),
                kind(spike),
                state(spike),
                timing(spike),
                deviation(spike),
                new Extent(deviation(spike), spike.getTotal()),
                spike.getCrisis(),
                spike.getSeverity(),
                spike.getSharedFunctions(),
                evidence(spike.getEvidence()));
    }

    private static Timing timing(Spike spike) {
        return Timing.first(
                spike.getOnsetAt(), detectedAt(spike), spike.getClosedAt(), spike.getHeardAt(), spike.getReplayed());
    }

    /** A spike may be told before its window is over: people are told no time that has not come. */
    private static Instant detectedAt(Spike spike) {
        boolean ahead = spike.getState() != io.vigie.schemas.SpikeState.CLOSED
                && spike.getDetectedAt().isAfter(spike.getHeardAt());
        return ahead ? spike.getHeardAt() : spike.getDetectedAt();
    }

    private static SpikeKind kind(Spike spike) {
        return switch (spike.getKind()) {
            case VOLUME -> SpikeKind.VOLUME;
            case NEGATIVE_SHARE -> SpikeKind.NEGATIVE_SHARE;
            case THRESHOLD -> SpikeKind.THRESHOLD;
            case DROP -> SpikeKind.DROP;
            case SOURCE_SILENCE -> SpikeKind.SOURCE_SILENCE;
            case INFLUENTIAL_AUTHOR -> SpikeKind.INFLUENTIAL_AUTHOR;
            case SENTIMENT_SHIFT -> SpikeKind.SENTIMENT_SHIFT;
            case UNKNOWN -> throw new IllegalArgumentException("kind: unknown to this version");
        };
    }

    private static SpikeState state(Spike spike) {
        return switch (spike.getState()) {
            case OPENED -> SpikeState.OPENED;
            case UPDATED -> SpikeState.UPDATED;
            case CLOSED -> SpikeState.CLOSED;
            case UNKNOWN -> throw new IllegalArgumentException("state: unknown to this version");
        };
    }

    private static Deviation deviation(Spike spike) {
        return new Deviation(
                spike.getWindowMinutes(),
                spike.getObserved(),
                spike.getExpected(),
                spike.getScore(),
                spike.getNegativeShare(),
                spike.getExpectedNegativeShare());
    }

    private static Evidence evidence(io.vigie.schemas.Evidence evidence) {
        return new Evidence(
                terms(evidence.getTerms()),
                terms(evidence.getSources()),
                evidence.getSamples().stream().map(SpikeRecords::sample).toList());
    }

    private static List<TermCount> terms(List<io.vigie.schemas.TermCount> terms) {
        return terms.stream()
                .map(term -> new TermCount(term.getTerm(), term.getCount()))
                .toList();
    }

    private static SampleMention sample(io.vigie.schemas.SampleMention sample) {
        return new SampleMention(
                sample.getMentionId(),
                sample.getSource(),
                sample.getExcerpt(),
                sample.getUrl(),
                sample.getPublishedAt(),
                sample.getSentiment().name(),
                sample.getFunctions(),
                sample.getReach(),
                sample.getCopies());
    }
}
