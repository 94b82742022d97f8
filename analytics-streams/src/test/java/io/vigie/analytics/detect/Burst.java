package io.vigie.analytics.detect;

/** An hour of more mentions: how they are spread over its twelve buckets. */
enum Burst {
    /** At once, and then as much until it ends. */
    STEP {
        @Override
        double weight(int bucket) {
            return 1;
        }
    },
    /** More and more. */
    RAMP {
        @Override
        double weight(int bucket) {
            return bucket + 1;
        }
    },
    /** One post and those who repeat it, fewer and fewer. */
    CASCADE {
        @Override
        double weight(int bucket) {
            return Math.pow(0.8, bucket);
        }
    };

    abstract double weight(int bucket);

    /** Part of the burst's mentions that fall into a bucket. */
    double share(int bucket) {
        double sum = 0;
        for (int i = 0; i < SyntheticSeries.HOUR; i++) {
            sum += weight(i);
        }
        return weight(bucket) / sum;
    }
}
