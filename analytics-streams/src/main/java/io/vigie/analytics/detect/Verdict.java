package io.vigie.analytics.detect;

/** What the detector has to say about one key and one bucket. */
public sealed interface Verdict {

    Evidence evidence();

    /** Name of the reason, fit for a log line and a metric label. */
    String reason();

    /** Nothing to tell anybody. */
    record Quiet(Evidence evidence, Why why) implements Verdict {
        @Override
        public String reason() {
            return why.name();
        }
    }

    /** A spike begins. */
    record Opened(Evidence evidence, SpikeTotals totals) implements Verdict {
        @Override
        public String reason() {
            return "OPENED";
        }
    }

    /** An open spike has become more severe, or has doubled since it was last told. */
    record Updated(Evidence evidence, SpikeTotals totals) implements Verdict {
        @Override
        public String reason() {
            return "UPDATED";
        }
    }

    /** A spike has ended. */
    record Closed(Evidence evidence, SpikeTotals totals, Ending ending) implements Verdict {
        @Override
        public String reason() {
            return ending.name();
        }
    }

    /** Why nothing is told. */
    enum Why {
        /** The key has not been observed for long enough; counts are learnt, not judged. */
        WARMING_UP,
        WITHIN_EXPECTATION,
        /** Out of the ordinary, but too few mentions to bother anybody. */
        BELOW_MINIMUM,
        /** Out of the ordinary, but not beyond what a recent spike has already told. */
        REFRACTORY,
        /** A spike is open and has nothing new to tell. */
        ONGOING,
        /** The share of negatives is elevated within an open volume spike, whose severity tells it. */
        PART_OF_VOLUME_SPIKE
    }

    /** How a spike ended. */
    enum Ending {
        /** Counts went back to what is expected. */
        SUBSIDED,
        /** Counts stayed up for so long that they are now what is expected. */
        NEW_NORMAL
    }
}
