package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.detect.SourceMix;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Which keys are heard, and which are not because the sources that usually tell of them are silent. */
final class Hearing {

    private final KeyValueStore<FunctionKey, byte[]> mixes;
    private final Duration bucketLength;
    /** Sources that are silent in the bucket at hand, and those that were in the one before it. */
    private Set<String> silent = Set.of();

    private Set<String> before = Set.of();
    /** Sources whose silence ended because nobody waits for them any more. */
    private Set<String> gone = Set.of();

    private Hearing(KeyValueStore<FunctionKey, byte[]> mixes, Duration bucketLength) {
        this.mixes = mixes;
        this.bucketLength = bucketLength;
    }

    static Hearing in(ProcessingContext context, Duration bucketLength) {
        return new Hearing(context.getStateStore(StoreNames.SOURCE_MIXES), bucketLength);
    }

    /** The bucket in which a silence begins or ends is of it: it was heard in part. */
    void enter(Set<String> silentBefore, Set<String> silentAfter, Set<String> goneForGood) {
        before = silentBefore;
        gone = goneForGood;
        silent = new HashSet<>(silentBefore);
        silent.addAll(silentAfter);
    }

    boolean isDeaf(FunctionKey key) {
        return isDeaf(key, silent);
    }

    boolean wasDeaf(FunctionKey key) {
        return isDeaf(key, before);
    }

    boolean isDeaf(FunctionKey key, Set<String> silentSources) {
        return !silentSources.isEmpty() && mix(key).isDeafWithout(silentSources);
    }

    /** Learns from whom a key hears, unless one of them is silent: his share must not fade. */
    void learn(FunctionKey key, long bucket, Partial heard) {
        SourceMix mix = mix(key);
        if (mix.share(silent) == 0) {
            Map<String, Long> sources = heard.pane().talk().sources().counts();
            mix.learn(bucket, sources, bucketLength);
            mixes.put(key, mix.toBytes());
        }
    }

    /**
     * Takes the sources that are gone out of what a key hears.
     *
     * @return the part of it that they were, in [0, 1], if the key learnt nothing while it waited for them
     */
    double giveUpGone(FunctionKey key) {
        if (gone.isEmpty()) {
            return 0;
        }
        SourceMix mix = mix(key);
        double lost = mix.share(gone);
        if (lost == 0) {
            return 0;
        }
        boolean wasDeaf = mix.isDeafWithout(before);
        mix.remove(gone);
        mixes.put(key, mix.toBytes());
        return wasDeaf ? lost : 0;
    }

    private SourceMix mix(FunctionKey key) {
        byte @Nullable [] bytes = mixes.get(key);
        return bytes == null ? new SourceMix() : SourceMix.fromBytes(bytes);
    }
}
