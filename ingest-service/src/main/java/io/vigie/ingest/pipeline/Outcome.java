package io.vigie.ingest.pipeline;

/** The exit by which one input left the pipeline; received = published + rejected + failed. */
public sealed interface Outcome {

    /** Kafka has it. */
    record Published() implements Outcome {}

    /** It breaks the contract; its dead letter is stored. */
    record Rejected(Reason reason, String detail) implements Outcome {}

    /** It, or its dead letter, could not be stored. */
    record Failed(PublishException.Cause cause) implements Outcome {}
}
