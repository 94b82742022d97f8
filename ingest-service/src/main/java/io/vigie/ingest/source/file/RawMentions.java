package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.RawMention;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The mentions of one file, in its order. */
interface RawMentions extends AutoCloseable {

    /** The next one; null at the end. */
    @Nullable
    RawMention next() throws IOException;

    @Override
    void close() throws IOException;
}
