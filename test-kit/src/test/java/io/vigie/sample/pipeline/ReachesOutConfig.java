package io.vigie.sample.pipeline;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks R10 to R13, so that the rule is seen to fail. */
public final class ReachesOutConfig {
    public void reachOut() {
        System.out.println(System.getenv("HOME"));
    }

    public Supplier<Instant> time() {
        return Instant::now;
    }
}
