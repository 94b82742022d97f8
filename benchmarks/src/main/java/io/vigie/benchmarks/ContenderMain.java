package io.vigie.benchmarks;

import io.vigie.benchmarks.Consumption.Cost;
import io.vigie.benchmarks.Consumption.Spent;
import io.vigie.ingest.FileReplay;
import io.vigie.ingest.PseudonymKeyFile;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.catalogue.Topics;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Measures a contender, which runs in a process of its own, against a broker in this one: the first of its mentions warm it up,
 * the others are measured, then time goes on until all windows have closed. What it then has told is written down.
 */
public final class ContenderMain {

    /** From the first mention until the day of the company, and the grace, are over; time goes there in steps. */
    private static final Duration UNTIL_ALL_CLOSED = Duration.ofHours(15);

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(4);
    private static final long POLL_MILLIS = 500;

    private final Path work;
    private final String name;
    private final KafkaConfig kafka;
    private final Contender contender;

    private ContenderMain(Path work, String name, KafkaConfig kafka, String configuration, int keys) {
        this.work = work;
        this.name = name;
        this.kafka = kafka;
        this.contender = new Contender(
                kafka.bootstrapServers(),
                kafka.registryUrl(),
                configuration,
                keys,
                work.resolve(name).toString());
    }

    /**
     * Arguments: configuration directory, work directory (that of all contenders), mentions a round, rounds, keys, mentions
     * a second of event time, name of the contender, then the command that starts it.
     */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        long mentions = Long.parseLong(args[2]);
        int rounds = Integer.parseInt(args[3]);
        int rate = Integer.parseInt(args[5]);
        List<String> command = Arrays.asList(args).subList(7, args.length);
        try (Embedded embedded = Embedded.in(work.resolve(args[6] + "-kafka"))) {
            ContenderMain main = new ContenderMain(work, args[6], embedded.kafka(), args[0], Integer.parseInt(args[4]));
            main.fill((rounds + 1) * mentions, rate);
            main.run(mentions, command);
        }
        System.exit(0);
    }

    private void run(long warmUp, List<String> command) throws Exception {
        Process worker = start(command);
        try {
            Cost cost = new Consumption(kafka, Topics.MENTIONS.name()).measure(Contender.GROUP, warmUp, worker);
            System.out.printf(
                    "%-22s %,10.0f records/s %8.1f us/record of its own %8.1f us/record of the broker, %,d records%n",
                    name, cost.recordsPerSecond(), cost.workerCpuMicros(), cost.cpuMicros(), cost.records());
            Cost closing = close(worker);
            System.out.printf(
                    "%-22s closing: %.1f s, CPU %.1f s of its own, %.1f s of the broker%n",
                    name, closing.seconds(), closing.workerCpuSeconds(), closing.cpuSeconds());
            ClosedFigures figures = ClosedFigures.in(kafka);
            System.out.print(figures.summary(name));
            Files.write(work.resolve(name + ".tsv"), figures.lines());
        } finally {
            stop(worker);
        }
    }

    /** The same mentions for each contender: those of the first, under the same pseudonyms. */
    private void fill(long mentions, int rate) throws Exception {
        new TopicCreator(kafka).createMissing();
        DenseTalk talk = DenseTalk.ofBrands(contender.company().brands().size()).at(rate);
        Path file = work.resolve("mentions.ndjson");
        if (!Files.exists(file)) {
            BenchmarkMentions.write(file, 0, mentions, talk);
        }
        ServiceMetrics metrics = new ServiceMetrics("benchmark-fill");
        try (FileReplay replay =
                new FileReplay(kafka, PseudonymKeyFile.in(work), metrics.registry(), Clock.systemUTC())) {
            var result = replay.run(
                    List.of(file), ReplayConfig.at(ReplaySpeed.MAX).withTickBeyondEnd(Duration.ZERO), progress -> {});
            System.out.printf(
                    "%-22s %,d mentions, %,d ticks to each of %d partitions%n",
                    name, result.published(), result.ticks(), kafka.partitions());
        }
    }

    private Process start(List<String> command) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(contender.arguments());
        File log = work.resolve(name + ".log").toFile();
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private static void stop(Process worker) throws IOException, InterruptedException {
        worker.getOutputStream().close();
        if (!worker.waitFor(1, TimeUnit.MINUTES)) {
            worker.destroyForcibly();
        }
    }

    /** Lets time go on, and waits until nothing more is told of windows. */
    private Cost close(Process worker) throws Exception {
        Spent first = Spent.with(worker);
        Spent last = first;
        try (Admin admin = Admin.create(kafka.client())) {
            Instant end = DenseTalk.START.plus(UNTIL_ALL_CLOSED);
            Instant time = DenseTalk.START;
            Map<TopicPartition, Long> told = Map.of();
            while (time.isBefore(end) || System.nanoTime() - last.wall() < SETTLED_NANOS) {
                if (time.isBefore(end)) {
                    time = time.plus(STEP);
                    tick(time);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                Spent spent = Spent.with(worker);
                if (spent.wall() - first.wall() > MOST_NANOS) {
                    throw new IllegalStateException("after " + MOST_NANOS / 1_000_000_000 + " s windows were not closed");
                }
                Map<TopicPartition, Long> now = told(admin);
                if (!now.equals(told)) {
                    last = spent;
                    told = now;
                }
            }
        }
        return last.since(first, 1);
    }

    private void tick(Instant time) throws Exception {
        byte[] digits = Long.toString(time.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int partition = 0; partition < kafka.partitions(); partition++) {
                ProducerRecord<byte[], byte[]> tick = new ProducerRecord<>(
                        Topics.MENTIONS.name(), partition, "tick:benchmark".getBytes(StandardCharsets.US_ASCII), null);
                tick.headers().add(Topics.TICK_HEADER, digits);
                sent.add(producer.send(tick));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    private Map<TopicPartition, Long> told(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < kafka.partitions(); partition++) {
            ends.put(new TopicPartition(Topics.FUNCTION_METRICS.name(), partition), OffsetSpec.latest());
        }
        return admin.listOffsets(ends).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
