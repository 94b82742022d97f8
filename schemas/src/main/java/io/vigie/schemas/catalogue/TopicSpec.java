package io.vigie.schemas.catalogue;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * One public topic: its contract and how it is kept.
 *
 * <p>Every topic uses {@code LogAppendTime}: event time is in the value, so that retention counts from the day a record
 * was written and a replay of ten-year-old history is not deleted as soon as it lands.
 *
 * @param name topic name, ends in the major version of its contract; behind it the {@link Generation}, but for the first
 * @param key what the record key is, in words; keys are UTF-8 strings
 * @param value generated class of the value
 * @param schema its Avro schema, registered under {@code <name>-value}
 * @param scaled whether it has the platform's number of partitions; otherwise one partition
 * @param compacted whether only the last record of a key is kept
 * @param retention how long a record is kept after it was written; zero means for ever
 * @param writer the service that may write it
 * @param <V> value type
 */
public record TopicSpec<V extends SpecificRecord>(
        String name,
        String key,
        Class<V> value,
        Schema schema,
        boolean scaled,
        boolean compacted,
        Duration retention,
        String writer) {

    public TopicSpec {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(schema, "schema");
        if (!name.matches("vigie\\.[a-z-]+\\.v[0-9]+(\\.g[0-9]+)?")) {
            throw new IllegalArgumentException("name: must look like vigie.words.v1, is " + name);
        }
        if (retention.isNegative()) {
            throw new IllegalArgumentException("retention: must not be negative, is " + retention);
        }
    }

    /** The same under another name. */
    TopicSpec<V> named(String otherName) {
        return new TopicSpec<>(otherName, key, value, schema, scaled, compacted, retention, writer);
    }

    /** Registry subject of the value, by Confluent's TopicNameStrategy. */
    public String subject() {
        return name + "-value";
    }

    /** Number of partitions on a platform that scales to {@code partitions}. */
    public int partitions(int partitions) {
        return scaled ? partitions : 1;
    }

    /** Topic-level broker settings. */
    public Map<String, String> settings() {
        String policy = compacted ? (retention.isZero() ? "compact" : "compact,delete") : "delete";
        String retentionMillis = retention.isZero() ? "-1" : Long.toString(retention.toMillis());
        return Map.of(
                "cleanup.policy",
                policy,
                "retention.ms",
                retentionMillis,
                "message.timestamp.type",
                "LogAppendTime",
                "max.message.bytes",
                "2097152");
    }
}
