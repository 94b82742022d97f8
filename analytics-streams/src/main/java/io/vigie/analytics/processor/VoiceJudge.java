package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Sample;
import io.vigie.analytics.aggregate.WidestAuthors;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.DetectorState;
import io.vigie.analytics.detect.ReachTail;
import io.vigie.analytics.detect.SpikeDetector;
import io.vigie.configuration.FunctionConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Finds the mentions that are heard far more widely than their brand is used to. */
final class VoiceJudge {

    private final KeyValueStore<String, byte[]> reaches;
    private final SpikeDetector detector;
    private final DetectorBook detectors;
    private final long least;

    VoiceJudge(DetectionParts parts, DetectorBook detectors, ProcessingContext context) {
        this.reaches = context.getStateStore(StoreNames.REACHES);
        this.detector = parts.detector();
        this.detectors = detectors;
        this.least = parts.influentialReach();
    }

    /** Judges what was heard of a brand in a complete bucket, widest voice first. */
    List<Voice> judge(String brand, long bucket, Partial heard) {
        List<WidestAuthors.Author> authors = heard.pane().crowd().widest().authors();
        if (authors.isEmpty()) {
            return List.of();
        }
        byte @Nullable [] bytes = reaches.get(brand);
        ReachTail tail = bytes == null ? new ReachTail() : ReachTail.fromBytes(bytes);
        List<Voice> voices = new ArrayList<>();
        for (WidestAuthors.Author author : authors) {
            if (isWide(tail, bucket, author.reach())) {
                sample(heard, author)
                        .filter(mention -> tail.tell(author.hash(), bucket, detector.config()))
                        .ifPresent(mention -> voices.add(voice(brand, bucket, author, mention, tail)));
            }
        }
        tail.learn(bucket, authors.get(0).reach(), detector.config());
        reaches.put(brand, tail.toBytes());
        return voices;
    }

    private boolean isWide(ReachTail tail, long bucket, long reach) {
        DetectorConfig config = detector.config();
        return reach >= least && tail.isWarm(bucket, config) && tail.score(reach) >= tail.openingScore(config);
    }

    private static Optional<Sample> sample(Partial heard, WidestAuthors.Author author) {
        return heard.traces().samples().mentions().stream()
                .filter(mention -> author.hash().equals(mention.author()) && mention.reach() == author.reach())
                .findFirst();
    }

    private Voice voice(String brand, long bucket, WidestAuthors.Author author, Sample mention, ReachTail tail) {
        FunctionKey whole = new FunctionKey(brand, FunctionConfig.ALL);
        DetectorState state = detectors.get(whole, bucket);
        double expected = detector.expected(state, state.nextBucket());
        List<String> functions = mention.functions();
        return new Voice(
                new FunctionKey(brand, functions.size() == 1 ? functions.get(0) : FunctionConfig.ALL),
                bucket,
                author,
                mention,
                new Voice.Usual(expected, detector.usualNegativeShare(state), tail.usual()),
                tail.score(author.reach()),
                severity(author.reach(), mention.sentiment() == Label.NEGATIVE));
    }

    /** One for the least reach, one more for each tenfold, two more when negative; within 1 and 5. */
    private int severity(long reach, boolean negative) {
        double size = Math.min(3, 1 + Math.log10((double) reach / least));
        return (int) Math.max(1, Math.min(5, Math.round(size + (negative ? 2 : 0))));
    }
}
