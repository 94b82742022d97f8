package io.vigie.kept.publish;

import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.TopicPartition;

/** An edge. */
public record KeptPublisher(TopicPartition target, GenericRecord record) {}
