package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.RawMention;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The mentions of one file, in its order. */
interface RawMentions extends AutoCloseable {

    /** The next one; null at the end. */
    @Nullable
    RawMention next() throws IOException;

    /** Where the last one came from: {@code file:line}, of CSV {@code file:row} without the header; lines from 1. */
    String place();

    /** Whether the last one ran to the end of the file without a line end: it may be the beginning of a longer one. */
    boolean atOpenEnd();

    @Override
    void close() throws IOException;
}
