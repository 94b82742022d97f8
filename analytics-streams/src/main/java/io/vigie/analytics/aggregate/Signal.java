package io.vigie.analytics.aggregate;

import java.util.List;
import java.util.Map;

/** What one task tells the next: what to add, and how far it has come. */
public sealed interface Signal {

    /** Mentions that were folded and not told yet, of brands that are one task's. */
    record Deltas(List<Delta> deltas) implements Signal {}

    /** Those of a brand. */
    record Delta(String brand, List<Part> parts) {}

    /**
     * A mention that was counted counts as something else from now on. For windows only: verdicts were told to people.
     *
     * @param minute minute of publication, counted from the epoch
     * @param difference what to add to its windows
     */
    record Correction(FunctionKey key, long minute, Tally difference) implements Signal {}

    /**
     * What a partition heard of each source, for any brand or none: who delivers. Told to every task.
     *
     * @param bucket detection bucket, counted from the epoch; never one that detection has judged
     * @param mentions by source id
     * @param replayed whether they come from a replay, which ends somewhere
     */
    record Delivery(long bucket, Map<String, Long> mentions, boolean replayed) implements Signal {

        public Delivery {
            mentions = Map.copyOf(mentions);
        }
    }

    /**
     * A signal in the order in which the task of its brand met it.
     *
     * @param number counts the deltas and corrections of the task, for ever; of a watermark, that of the last before it
     */
    record Numbered(long number, Signal signal) {}

    /**
     * A task's event time: whatever it tells after this belongs to no earlier detection bucket, and to no window that
     * ended longer ago than the grace.
     *
     * @param partition the task's partition, {@link #ALL} for the earliest over all of them
     * @param millis epoch millis
     */
    record Watermark(int partition, long millis) implements Signal {

        /** Stands for all partitions together. */
        public static final int ALL = -1;
    }
}
