package io.vigie.alert.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long people wait to see what they asked for. */
final class Applied {

    private static final int WAIT_SECONDS = 5;

    private Applied() {}

    /**
     * The result of what was asked for; null when it is written but takes longer.
     *
     * @param written fails, as the answer does then, when it is not written
     */
    static <T> CompletableFuture<@Nullable T> within(CompletableFuture<Void> written, CompletableFuture<T> result) {
        return written.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                .thenCompose(done -> result.<@Nullable T>thenApply(value -> value)
                        .completeOnTimeout(null, WAIT_SECONDS, TimeUnit.SECONDS));
    }
}
