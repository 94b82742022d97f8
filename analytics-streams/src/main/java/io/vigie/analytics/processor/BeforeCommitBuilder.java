package io.vigie.analytics.processor;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds the store that acts before each commit; it has no cache and no log. */
public record BeforeCommitBuilder(String name) implements StoreBuilder<BeforeCommit> {

    @Override
    public BeforeCommit build() {
        return new BeforeCommit(name);
    }

    @Override
    public StoreBuilder<BeforeCommit> withCachingEnabled() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoreBuilder<BeforeCommit> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<BeforeCommit> withLoggingEnabled(Map<String, String> config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoreBuilder<BeforeCommit> withLoggingDisabled() {
        return this;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }
}
