package io.vigie.alert.domain;

import java.util.concurrent.CompletableFuture;

/** Port by which what people say of mentions is passed on. */
public interface Corrections {

    /** Passes a correction on; completes when it cannot be lost any more, and fails when it may be. Does not throw. */
    CompletableFuture<Void> send(Correction correction);
}
