package io.vigie.sample.pipeline;

import org.apache.avro.generic.GenericRecord;

/** Breaks R5, so that the rule is seen to fail. */
public record KnowsAvro(GenericRecord mention) {}
