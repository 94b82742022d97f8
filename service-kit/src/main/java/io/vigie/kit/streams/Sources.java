package io.vigie.kit.streams;

import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** The record at work when something failed. */
final class Sources {

    private Sources() {}

    /** Timers work on no record, and internal topics are our own: what fails there is nobody's poison. */
    static boolean hasRecord(ErrorHandlerContext context) {
        return context.topic() != null && context.offset() >= 0 && PublishedTopics.contain(context.topic());
    }

    static Poison of(ErrorHandlerContext context) {
        Poison.Origin origin = new Poison.Origin(context.topic(), context.partition(), context.offset());
        return new Poison(
                origin, Poison.wrap(context.sourceRawKey()), Poison.wrap(context.sourceRawValue()), context.headers());
    }
}
