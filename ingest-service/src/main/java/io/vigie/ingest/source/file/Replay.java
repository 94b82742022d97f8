package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.MentionPipeline;
import io.vigie.ingest.pipeline.MentionPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Replays files of mentions with their event time kept.
 *
 * <p>Several files are merged by event time. Input that is not in time order is published all the same; ticks follow
 * the latest event time. A replay that was killed may simply be run again: ids are the same each time, and readers
 * recognise what they have seen.
 */
public final class Replay {

    private final MentionPipeline pipeline;
    private final MentionPublisher publisher;
    private final Clock clock;
    private final Sleeper sleeper;

    public Replay(MentionPipeline pipeline, MentionPublisher publisher, Clock clock, Sleeper sleeper) {
        this.pipeline = pipeline;
        this.publisher = publisher;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Replays, and returns when Kafka has everything.
     *
     * @throws IOException when a file cannot be opened
     */
    public ReplayResult run(List<Path> files, ReplayConfig config, ReplayListener listener)
            throws IOException, InterruptedException {
        AtomicLong bytes = new AtomicLong();
        List<RawMentions> opened = new ArrayList<>();
        try {
            long size = 0;
            for (Path file : files) {
                size += Files.size(file);
                opened.add(MentionFile.open(file, config.maxMentionBytes(), bytes));
            }
            ReplayProgress progress = new ReplayProgress(listener, bytes, size);
            Pacer pacer = new Pacer(config.speed(), clock, sleeper);
            MergedMentions mentions = new MergedMentions(opened, pipeline, clock);
            return new ReplayRun(pipeline, publisher, pacer, new ReplayRun.Setup(config, progress, clock))
                    .run(mentions);
        } finally {
            for (RawMentions file : opened) {
                file.close();
            }
        }
    }
}
