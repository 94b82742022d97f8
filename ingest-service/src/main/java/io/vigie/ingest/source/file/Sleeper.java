package io.vigie.ingest.source.file;

import java.time.Duration;

/** Lets time pass: {@code Thread.sleep}, or a test's clock. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
