package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Buckets;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.Samples;
import io.vigie.analytics.aggregate.Stories;
import io.vigie.analytics.aggregate.ToldSpike;
import io.vigie.analytics.detect.Kind;
import io.vigie.analytics.detect.SpikeTotals;
import io.vigie.analytics.detect.Verdict;
import io.vigie.schemas.Evidence;
import io.vigie.schemas.SampleMention;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Findings as wire records. */
record SpikeRecords(Buckets buckets, Clock clock) {

    /** Evidence (-log10 p) from which the share of negatives counts as elevated: the step of one severity. */
    private static final double ELEVATED = 3;

    private static final double MOST = 0.5;

    private static final int ID_BYTES = 8;

    /** Identity of a spike: brand, function, kind, and the bucket on which it opened. */
    static String idOf(Finding finding) {
        String kind = finding.verdict().evidence().kind().name();
        return idOf(finding.key(), kind, totals(finding.verdict()).openedBucket());
    }

    static String idOf(FunctionKey key, String kind, long openedBucket) {
        String identity = String.join("|", key.brand(), key.function(), kind, Long.toString(openedBucket));
        byte[] digest = sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    Spike of(Finding finding, SpikeState state, ToldSpike told, Partial window) {
        Verdict verdict = finding.verdict();
        var evidence = verdict.evidence();
        SpikeTotals totals = totals(verdict);
        boolean crisis = isCrisis(evidence, totals);
        Instant reached = Instant.ofEpochMilli(buckets.end(evidence.bucket()));
        return Spike.newBuilder()
                .setSpikeId(idOf(finding))
                .setRevision(told.revision())
                .setBrand(finding.key().brand())
                .setFunction(finding.key().function())
                .setKind(finding.isOfSource() ? SpikeKind.SOURCE_SILENCE : kind(evidence.kind()))
                .setState(state)
                .setOnsetAt(Instant.ofEpochMilli(buckets.start(totals.onsetBucket())))
                .setDetectedAt(reached)
                .setClosedAt(state == SpikeState.CLOSED ? reached : null)
                .setWindowMinutes(
                        (int) (evidence.window().buckets() * buckets.length().toMinutes()))
                .setObserved(evidence.window().observed())
                .setExpected(evidence.window().expected())
                .setScore(evidence.window().score())
                .setNegativeShare(evidence.share().observed())
                .setExpectedNegativeShare(evidence.share().expected())
                .setCrisis(crisis)
                .setSeverity(evidence.severity())
                .setTotal(totals.volume())
                .setSharedFunctions(others(window, finding.key().function()))
                .setEvidence(evidence(window, crisis || isWorse(evidence)))
                .setHeardAt(Instant.ofEpochMilli(told.heardAt()))
                .setReplayed(isReplayed(finding, window))
                .setEmittedAt(clock.instant())
                .build();
    }

    /** Of what was heard in the last hour; a shift may be told when that was nothing. */
    private static boolean isReplayed(Finding finding, Partial window) {
        return window.pane().tally().volume() == 0
                ? finding.afterHistory()
                : window.traces().replayed();
    }

    /** Mentions by function that they concern as well. */
    static Map<String, Long> others(Partial window, String own) {
        Map<String, Long> functions = window.traces().together().counts();
        functions.remove(own);
        return functions;
    }

    /**
     * Whether it is more than much talk: negative mentions are more frequent than usual, or most of what is out of the
     * ordinary. The latter because some functions, such as quality, hear little but complaints at any time; most of all
     * mentions and not of the judged ones, because one judged mention among forty is most of one.
     */
    private static boolean isCrisis(io.vigie.analytics.detect.Evidence evidence, SpikeTotals totals) {
        return switch (evidence.kind()) {
            case DROP, SENTIMENT_SHIFT -> false;
            case NEGATIVE_SHARE -> true;
            case VOLUME, FIXED_THRESHOLD -> evidence.share().score() >= ELEVATED || isMostlyNegative(totals);
        };
    }

    private static boolean isMostlyNegative(SpikeTotals totals) {
        return totals.negatives() > 0 && totals.negatives() >= MOST * totals.volume();
    }

    private static boolean isWorse(io.vigie.analytics.detect.Evidence evidence) {
        boolean isShift = evidence.kind() == Kind.SENTIMENT_SHIFT;
        return isShift && evidence.share().observed() > evidence.share().expected();
    }

    private static Evidence evidence(Partial window, boolean negativesFirst) {
        Samples samples = window.traces().samples();
        return evidence(window, negativesFirst ? samples.ofCrisis() : samples.ofVolume());
    }

    static Evidence evidence(Partial window, List<Sample> samples) {
        Pane.Talk talk = window.pane().talk();
        return Evidence.newBuilder()
                .setTerms(WireRecords.top(talk.terms()))
                .setSources(WireRecords.top(talk.sources()))
                .setSamples(samples.stream()
                        .map(each -> sample(each, copies(each, talk.stories())))
                        .toList())
                .build();
    }

    private static long copies(Sample sample, Stories stories) {
        return Math.max(1, stories.mentions().count(sample.story()));
    }

    private static SampleMention sample(Sample sample, long copies) {
        return SampleMention.newBuilder()
                .setMentionId(sample.mentionId())
                .setSource(sample.source())
                .setExcerpt(sample.excerpt())
                .setUrl(sample.url())
                .setPublishedAt(Instant.ofEpochMilli(sample.publishedAt()))
                .setSentiment(WireRecords.label(sample.sentiment()))
                .setFunctions(sample.functions())
                .setReach(sample.reach())
                .setCopies(copies)
                .build();
    }

    private static SpikeTotals totals(Verdict verdict) {
        if (verdict instanceof Verdict.Opened opened) {
            return opened.totals();
        }
        if (verdict instanceof Verdict.Updated updated) {
            return updated.totals();
        }
        if (verdict instanceof Verdict.Closed closed) {
            return closed.totals();
        }
        throw new IllegalArgumentException("no spike: " + verdict.reason());
    }

    private static SpikeKind kind(Kind kind) {
        return switch (kind) {
            case VOLUME -> SpikeKind.VOLUME;
            case NEGATIVE_SHARE -> SpikeKind.NEGATIVE_SHARE;
            case FIXED_THRESHOLD -> SpikeKind.THRESHOLD;
            case DROP -> SpikeKind.DROP;
            case SENTIMENT_SHIFT -> SpikeKind.SENTIMENT_SHIFT;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
