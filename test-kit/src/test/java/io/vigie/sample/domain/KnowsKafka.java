package io.vigie.sample.domain;

import org.apache.kafka.common.TopicPartition;

/** Breaks R3 and R4, so that the rule is seen to fail. */
public record KnowsKafka(TopicPartition partition) {}
