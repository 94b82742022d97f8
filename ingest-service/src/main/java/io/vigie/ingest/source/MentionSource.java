package io.vigie.ingest.source;

/** Port: a way for mentions to come in for as long as the service runs. */
public interface MentionSource extends AutoCloseable {

    /** Begins to take mentions. */
    void start();

    /** Takes no more; returns when everything that was taken has been answered. */
    @Override
    void close();
}
