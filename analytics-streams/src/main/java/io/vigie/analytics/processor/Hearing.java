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

    private Hearing(KeyValueStore<FunctionKey, byte[]> mixes, Duration bucketLength) {
        this.mixes = mixes;
        this.bucketLength = bucketLength;
    }

    static Hearing in(ProcessingContext context, Duration bucketLength) {
        return new Hearing(context.getStateStore(StoreNames.SOURCE_MIXES), bucketLength);
    }

    /** The bucket in which a silence begins or ends is of it: it was heard in part. */
    void enter(Set<String> silentBefore, Set<String> silentAfter) {
        before = silentBefore;
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

    /** Learns from whom a key hears, unless somebody is silent: his share must not fade. */
    void learn(FunctionKey key, long bucket, Partial heard) {
        if (silent.isEmpty()) {
            SourceMix mix = mix(key);
            Map<String, Long> sources = heard.pane().talk().sources().counts();
            mix.learn(bucket, sources, bucketLength);
            mixes.put(key, mix.toBytes());
        }
    }

    private SourceMix mix(FunctionKey key) {
        byte @Nullable [] bytes = mixes.get(key);
        return bytes == null ? new SourceMix() : SourceMix.fromBytes(bytes);
    }
}
