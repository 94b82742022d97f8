package io.vigie.analytics.detect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * From which sources a key hears what it hears: fading counts of the {@value #MOST} that tell most. With it the silence of a source
 * is told from the silence of those who speak there.
 */
public final class SourceMix {

    /** Sources remembered. */
    static final int MOST = 8;

    /** A key that hears this part of its mentions, or more, from silent sources is not heard. */
    private static final double DEAF = 0.5;

    /** Age at which a mention weighs half; as in the level. */
    private static final Duration HALF_LIFE = Duration.ofDays(5);

    private static final byte VERSION = 1;

    private final Map<String, Double> weights = new TreeMap<>();
    private long last = Long.MIN_VALUE;

    /** Adds what was heard in a bucket, by source. */
    public void learn(long bucket, Map<String, Long> heard, Duration bucketLength) {
        if (last != Long.MIN_VALUE) {
            double age = (double) (bucket - last) * bucketLength.toSeconds() / HALF_LIFE.toSeconds();
            weights.replaceAll((source, weight) -> weight * Math.pow(2, -Math.max(0, age)));
        }
        last = bucket;
        heard.forEach((source, mentions) -> weights.merge(source, (double) mentions, Double::sum));
        while (weights.size() > MOST) {
            weights.entrySet().stream()
                    .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .map(Map.Entry::getKey)
                    .ifPresent(weights::remove);
        }
    }

    /** Part of the mentions that comes from some sources, in [0, 1]; 0 when nothing was heard yet. */
    public double share(Collection<String> sources) {
        double all = 0;
        double theirs = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            all += each.getValue();
            theirs += sources.contains(each.getKey()) ? each.getValue() : 0;
        }
        return all <= 0 ? 0 : theirs / all;
    }

    /** Forgets sources that will not be heard any more. */
    public void remove(Collection<String> sources) {
        weights.keySet().removeAll(sources);
    }

    /** Whether the key is not heard while some sources are silent: at least half of its mentions come from them. */
    public boolean isDeafWithout(Collection<String> silent) {
        return !silent.isEmpty() && share(silent) >= DEAF;
    }

    public byte[] toBytes() {
        int size = 1 + Long.BYTES + 1;
        for (String source : weights.keySet()) {
            size += 2 + source.getBytes(StandardCharsets.UTF_8).length + Double.BYTES;
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(VERSION).putLong(last).put((byte) weights.size());
        weights.forEach((source, weight) -> {
            byte[] name = source.getBytes(StandardCharsets.UTF_8);
            out.putShort((short) name.length).put(name).putDouble(weight);
        });
        return out.array();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if these bytes are of an unknown version
     */
    public static SourceMix fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte version = in.get();
        Require.that(version == VERSION, "source mix has unknown version " + version);
        SourceMix mix = new SourceMix();
        mix.last = in.getLong();
        for (int left = in.get(); left > 0; left--) {
            byte[] name = new byte[in.getShort()];
            in.get(name);
            mix.weights.put(new String(name, StandardCharsets.UTF_8), in.getDouble());
        }
        return mix;
    }
}
