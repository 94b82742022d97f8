package io.vigie.benchmarks;

import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.AnalyticsService;
import io.vigie.analytics.processor.LatePolicy;
import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.benchmarks.Consumption.Cost;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.ingest.FileReplay;
import io.vigie.ingest.PseudonymKeyFile;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.catalogue.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * From the mentions topic to function metrics, beside a pass-through over the same records, in turns. Sparse talk is the same in
 * each round; dense talk goes on from round to round, and so does either topology with what it remembers.
 */
public final class PipelineMain {

    private static final Duration CLOSE = Duration.ofSeconds(30);
    private static final int THREADS = 1;

    private final KafkaConfig kafka;
    private final VigieConfig company;
    private final Path work;

    /** Null: the sparse talk of the shipped scenario, four weeks of it. */
    private final @Nullable DenseTalk talk;

    private PipelineMain(KafkaConfig kafka, VigieConfig company, Path work, @Nullable DenseTalk talk) {
        this.kafka = kafka;
        this.company = company;
        this.work = work;
        this.talk = talk;
    }

    /** Arguments: configuration directory, work directory, mentions, rounds, then {@code sparse}, or keys, hot share and rate. */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        try (Embedded embedded = Embedded.in(work.resolve("kafka"))) {
            KafkaConfig kafka = embedded.kafka();
            VigieConfig company = ConfigurationDirectory.load(Path.of(args[0]), Map.of());
            DenseTalk talk = talk(args, company.functions().size());
            new PipelineMain(kafka, talk == null ? company : talk.company(company), work, talk)
                    .run(Long.parseLong(args[2]), Integer.parseInt(args[3]));
        }
        System.exit(0);
    }

    private static @Nullable DenseTalk talk(String[] args, int functions) {
        return args[4].equals("sparse")
                ? null
                : DenseTalk.ofKeys(
                        Integer.parseInt(args[4]), functions, Double.parseDouble(args[5]), Integer.parseInt(args[6]));
    }

    private void run(long mentions, int rounds) throws Exception {
        prepare();
        List<Cost> pass = new ArrayList<>();
        List<Cost> pipeline = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            if (talk != null || round == 0) {
                fill(mentions, round);
            }
            Cost reference = passThrough(round, mentions);
            Cost full = pipeline(round, mentions);
            String name = round == 0 ? "warm-up" : "round " + round;
            System.out.printf("%-8s pass-through %s   pipeline %s%n", name, show(reference), show(full));
            if (round > 0) {
                pass.add(reference);
                pipeline.add(full);
            } else {
                System.out.printf("keys heard  %,d%n", KeysHeard.in(kafka));
            }
        }
        summarise(pass, pipeline);
    }

    private void prepare() throws Exception {
        System.out.println(talk == null ? "sparse talk" : talk);
        new TopicCreator(kafka).createMissing();
        try (Admin admin = Admin.create(kafka.client())) {
            admin.createTopics(List.of(new NewTopic(PassThrough.OUTPUT, kafka.partitions(), (short) 1)))
                    .all()
                    .get();
        }
    }

    private void fill(long mentions, int round) throws Exception {
        Path file = work.resolve("mentions.ndjson");
        long lines = talk == null
                ? BenchmarkMentions.write(file, mentions)
                : BenchmarkMentions.write(file, round * mentions, mentions, talk);
        ServiceMetrics metrics = new ServiceMetrics("benchmark-fill");
        ReplayConfig replaying = ReplayConfig.at(ReplaySpeed.MAX);
        try (FileReplay replay =
                new FileReplay(kafka, PseudonymKeyFile.in(work), metrics.registry(), Clock.systemUTC())) {
            var result = replay.run(
                    List.of(file),
                    talk == null ? replaying : replaying.withTickBeyondEnd(Duration.ZERO),
                    progress -> {});
            System.out.printf(
                    "topic: %,d mentions of %,d lines, %,d ticks to each of %d partitions%n",
                    result.published(), lines, result.ticks(), kafka.partitions());
        }
    }

    private String group(String name, int round) {
        return talk == null ? name + "-" + round : name;
    }

    /** Of each round: what a start costs (restoring, telling once more what is open) is no cost of a mention. */
    private static long warmUp(long mentions) {
        return mentions / 4;
    }

    private Cost passThrough(int round, long mentions) throws Exception {
        String group = group(PassThrough.GROUP, round);
        return new Consumption(kafka, Topics.MENTIONS.name()).measure(group, warmUp(mentions), () -> {
            KafkaStreams streams = PassThrough.start(kafka, group, THREADS, work.resolve(group));
            return () -> streams.close(CLOSE);
        });
    }

    private Cost pipeline(int round, long mentions) throws Exception {
        String group = group("benchmark-analytics", round);
        EngineConfig defaults = EngineConfig.in(work.resolve(group));
        EngineConfig engine = new EngineConfig(
                group, defaults.stateDir(), THREADS, defaults.commitInterval(), defaults.cacheBytes(), null);
        AnalyticsConfig config = new AnalyticsConfig(company, timing(), engine);
        return new Consumption(kafka, Topics.MENTIONS.name())
                .measure(
                        group,
                        warmUp(mentions),
                        () -> AnalyticsService.start(config, kafka, new ServiceMetrics(group), Clock.systemUTC())
                                ::close);
    }

    /** A minute of grace where a round is as short as that: otherwise no window would close within it. */
    private TimingConfig timing() {
        LatePolicy late = LatePolicy.DEFAULT;
        return talk == null
                ? TimingConfig.DEFAULT
                : new TimingConfig(
                        new LatePolicy(Duration.ofMinutes(1), late.correctable(), late.duplicateMemory()),
                        TimingConfig.DEFAULT.reportEvery());
    }

    private static void summarise(List<Cost> pass, List<Cost> pipeline) {
        double passRate = median(pass, Cost::recordsPerSecond);
        double pipelineRate = median(pipeline, Cost::recordsPerSecond);
        double passCpu = median(pass, Cost::cpuMicros);
        double pipelineCpu = median(pipeline, Cost::cpuMicros);
        System.out.printf("%nmedians               records/s   CPU us/record (application + broker)%n");
        System.out.printf("pass-through       %,12.0f %12.1f%n", passRate, passCpu);
        System.out.printf("pipeline           %,12.0f %12.1f%n", pipelineRate, pipelineCpu);
        System.out.printf("pipeline / pass    %12.4f %12.2f%n", pipelineRate / passRate, pipelineCpu / passCpu);
    }

    private static String show(Cost cost) {
        return String.format("%,9.0f/s %6.1f us", cost.recordsPerSecond(), cost.cpuMicros());
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
