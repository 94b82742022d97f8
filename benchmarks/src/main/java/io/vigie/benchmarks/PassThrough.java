package io.vigie.benchmarks;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Topics;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** The reference: an exactly-once topology that copies the mentions topic and does nothing else. */
final class PassThrough {

    static final String GROUP = "benchmark-pass-through";
    static final String OUTPUT = "benchmark.pass-through";

    private PassThrough() {}

    static KafkaStreams start(KafkaConfig kafka, String group, int threads, Path stateDirectory) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Topics.MENTIONS.name(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .to(OUTPUT, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        Properties settings = new Properties();
        settings.putAll(kafka.client());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        KafkaStreams streams = new KafkaStreams(builder.build(), settings);
        streams.start();
        return streams;
    }
}
