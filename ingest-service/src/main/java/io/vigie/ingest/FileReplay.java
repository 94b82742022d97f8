package io.vigie.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.ingest.pipeline.IngestMetrics;
import io.vigie.ingest.pipeline.LimitsConfig;
import io.vigie.ingest.pipeline.MentionJudge;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import io.vigie.ingest.pipeline.MentionPipeline;
import io.vigie.ingest.pipeline.MentionPublisher;
import io.vigie.ingest.pipeline.PseudonymKey;
import io.vigie.ingest.pipeline.Pseudonymiser;
import io.vigie.ingest.publish.KafkaMentionPublisher;
import io.vigie.ingest.publish.PublisherConfig;
import io.vigie.ingest.source.file.Replay;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplayListener;
import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.kit.kafka.KafkaConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Files straight to Kafka, by the same pipeline and publisher as the push API. One producer, closed at the end. */
public final class FileReplay implements AutoCloseable {

    private static final String PRODUCER = "replay";

    private final MentionPublisher publisher;
    private final Replay replay;

    /** On a Kafka whose catalogue topics exist. */
    public FileReplay(KafkaConfig kafka, PseudonymKey key, MeterRegistry registry, Clock clock) {
        this.publisher = new KafkaMentionPublisher(kafka, PublisherConfig.replay(PRODUCER), clock, registry);
        MentionJudge judge = new MentionJudge(LimitsConfig.DEFAULT, new Pseudonymiser(key), Identities.DERIVED);
        MentionPipeline pipeline = new MentionPipeline(judge, publisher, new IngestMetrics(registry), clock);
        this.replay = new Replay(pipeline, publisher, clock, FileReplay::sleep);
    }

    /**
     * Replays files, merged by event time, and returns when Kafka has everything.
     *
     * @throws IOException when a file cannot be opened
     */
    public ReplayResult run(List<Path> files, ReplayConfig config, ReplayListener listener)
            throws IOException, InterruptedException {
        return replay.run(files, config, listener);
    }

    private static void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    }

    @Override
    public void close() {
        publisher.close();
    }
}
