package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Buckets;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Wide voices as wire records: each opens, and is over at once. */
record VoiceRecords(Buckets buckets, Clock clock) {

    List<Spike> of(Voice voice, Partial heard) {
        Spike opened = opened(voice, heard);
        Spike closed = Spike.newBuilder(opened)
                .setRevision(2)
                .setState(SpikeState.CLOSED)
                .setClosedAt(opened.getDetectedAt())
                .build();
        return List.of(opened, closed);
    }

    private Spike opened(Voice voice, Partial heard) {
        long volume = heard.pane().tally().volume();
        return Spike.newBuilder()
                .setSpikeId(SpikeRecords.idOf(
                        voice.key(),
                        SpikeKind.INFLUENTIAL_AUTHOR + "|" + voice.author().hash(),
                        voice.bucket()))
                .setRevision(1)
                .setBrand(voice.key().brand())
                .setFunction(voice.key().function())
                .setKind(SpikeKind.INFLUENTIAL_AUTHOR)
                .setState(SpikeState.OPENED)
                .setOnsetAt(Instant.ofEpochMilli(voice.mention().publishedAt()))
                .setDetectedAt(Instant.ofEpochMilli(buckets.end(voice.bucket())))
                .setClosedAt(null)
                .setWindowMinutes((int) buckets.length().toMinutes())
                .setObserved(volume)
                .setExpected(voice.usual().mentions())
                .setScore(voice.score())
                .setNegativeShare(heard.pane().tally().negativeShare())
                .setExpectedNegativeShare(voice.usual().negativeShare())
                .setCrisis(voice.isNegative())
                .setSeverity(voice.severity())
                .setTotal(volume)
                .setSharedFunctions(SpikeRecords.others(heard, voice.key().function()))
                .setEvidence(SpikeRecords.evidence(heard, List.of(voice.mention())))
                .setHeardAt(Instant.ofEpochMilli(heard.traces().heardAt()))
                .setReplayed(heard.traces().replayed())
                .setAuthorHash(voice.author().hash())
                .setReach(voice.author().reach())
                .setUsualReach(voice.usual().reach())
                .setEmittedAt(clock.instant())
                .build();
    }
}
