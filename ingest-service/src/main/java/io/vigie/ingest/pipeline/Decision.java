package io.vigie.ingest.pipeline;

import org.jspecify.annotations.Nullable;

/** What became of one input before it is published: a mention, or a refusal with a named reason. */
public sealed interface Decision {

    /** The input is a mention. */
    record Accepted(HeardMention mention) implements Decision {}

    /**
     * The input is refused.
     *
     * @param stage where
     * @param reason why, as a name
     * @param detail why, in words; names the field
     * @param source source of the mention, when that much could be read
     * @param place {@code file:line} or row, when it came from a file
     * @param payload the input without its author, at most {@link Payload#MAX_BYTES}
     */
    record Refused(
            Stage stage,
            Reason reason,
            String detail,
            @Nullable String source,
            @Nullable String place,
            Payload payload) implements Decision {

        /** The same, of a line of a file. */
        public Refused at(String fileAndLine) {
            return new Refused(stage, reason, detail, source, fileAndLine, payload);
        }
    }
}
