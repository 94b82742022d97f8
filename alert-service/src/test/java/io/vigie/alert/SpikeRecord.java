package io.vigie.alert;

import io.vigie.alert.domain.Deviation;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.schemas.Evidence;
import io.vigie.schemas.SampleMention;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import io.vigie.schemas.TermCount;

/** Writes spikes as the analytics do. */
public final class SpikeRecord {

    private SpikeRecord() {}

    public static Spike of(SpikeSnapshot spike) {
        Deviation deviation = spike.deviation();
        return Spike.newBuilder()
                .setSpikeId(spike.spikeId())
                .setRevision(spike.revision())
                .setBrand(spike.brand())
                .setFunction(spike.function())
                .setKind(SpikeKind.valueOf(spike.kind().name()))
                .setState(SpikeState.valueOf(spike.state().name()))
                .setOnsetAt(spike.timing().onsetAt())
                .setDetectedAt(spike.timing().detectedAt())
                .setClosedAt(spike.timing().closedAt())
                .setWindowMinutes(15)
                .setObserved(deviation.observed())
                .setExpected(deviation.expected())
                .setScore(deviation.score())
                .setNegativeShare(deviation.negativeShare())
                .setExpectedNegativeShare(deviation.expectedNegativeShare())
                .setCrisis(spike.crisis())
                .setSeverity(spike.severity())
                .setTotal(spike.extent().total())
                .setSharedFunctions(spike.shared())
                .setEvidence(evidence(spike.evidence()))
                .setHeardAt(spike.timing().heardAt())
                .setReplayed(spike.timing().replayed())
                .setEmittedAt(spike.timing().heardAt())
                .build();
    }

    private static Evidence evidence(io.vigie.alert.domain.Evidence evidence) {
        return Evidence.newBuilder()
                .setTerms(evidence.terms().stream()
                        .map(term -> new TermCount(term.term(), term.count()))
                        .toList())
                .setSources(evidence.sources().stream()
                        .map(term -> new TermCount(term.term(), term.count()))
                        .toList())
                .setSamples(evidence.samples().stream()
                        .map(sample -> SampleMention.newBuilder()
                                .setMentionId(sample.mentionId())
                                .setSource(sample.source())
                                .setExcerpt(sample.excerpt())
                                .setUrl(sample.url())
                                .setPublishedAt(sample.publishedAt())
                                .setSentiment(SentimentLabel.valueOf(sample.sentiment()))
                                .setReach(sample.reach())
                                .setCopies(sample.copies())
                                .build())
                        .toList())
                .build();
    }
}
