package io.vigie.alert.domain;

import java.util.concurrent.CompletableFuture;

/** Port by which what people want is passed on. */
public interface Commands {

    /** Passes a command on; completes when it cannot be lost any more, and fails when it may be. Does not throw. */
    CompletableFuture<Void> send(Command command);
}
