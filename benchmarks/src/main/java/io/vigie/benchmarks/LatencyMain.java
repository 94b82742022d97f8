package io.vigie.benchmarks;

import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.AnalyticsService;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.kit.http.Health;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * From the last mention that decided to the spike record in the hands of another system: mentions as they happen, so many a
 * second, and a brand that bursts every half second.
 */
public final class LatencyMain {

    private static final int WARM_UP_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private LatencyMain() {}

    /** Arguments: configuration directory, work directory, mentions a second, seconds. */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        int rate = Integer.parseInt(args[2]);
        int seconds = WARM_UP_SECONDS + Integer.parseInt(args[3]);
        VigieConfig company = eager(DenseTalk.ofBrands(LiveTalk.brands(seconds))
                .company(ConfigurationDirectory.load(Path.of(args[0]), Map.of())));
        try (Embedded embedded = Embedded.in(work.resolve("kafka"))) {
            KafkaConfig kafka = embedded.kafka();
            new TopicCreator(kafka).createMissing();
            AnalyticsConfig config = AnalyticsConfig.of(company, work.resolve("state"));
            ServiceMetrics metrics = new ServiceMetrics("benchmark-latency");
            try (AnalyticsService service = AnalyticsService.start(config, kafka, metrics, Clock.systemUTC());
                    SpikeWatch watch = SpikeWatch.start(kafka, LatencyMain::isBurst)) {
                waitUntilReady(service);
                run(new LiveTalk(kafka, BenchmarkMentions.texts(), rate), seconds, watch);
            }
        }
        System.exit(0);
    }

    private static void run(LiveTalk talk, int seconds, SpikeWatch watch)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long cpu = CpuTime.nanos();
        long sent = talk.send(seconds);
        double took = (System.nanoTime() - start) / 1e9;
        double used = (CpuTime.nanos() - cpu) / 1e9;
        TimeUnit.SECONDS.sleep(2);
        List<Long> millis = watch.latencies();
        System.out.printf(
                "sent %,d mentions in %.1f s (%,.0f a second), %.2f cores used%n",
                sent, took, sent / took, used / took);
        System.out.printf(
                "%d spikes after the first %d s; last deciding mention to spike record, read committed: p50 %d ms, p99 %d ms, most %d ms%n",
                millis.size(), WARM_UP_SECONDS, at(millis, 0.5), at(millis, 0.99), at(millis, 1));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? -1
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    /** Bursting brands as a whole; what their functions do comes with it. */
    private static boolean isBurst(Spike spike) {
        return spike.getState() == SpikeState.OPENED
                && spike.getFunction().equals(FunctionConfig.ALL)
                && brandNumber(spike) >= LiveTalk.STEADY + WARM_UP_SECONDS * LiveTalk.BURSTS_A_SECOND;
    }

    private static int brandNumber(Spike spike) {
        return Integer.parseInt(spike.getBrand().substring("brand".length()));
    }

    /** Without a time in which a brand is only measured. */
    private static VigieConfig eager(VigieConfig like) {
        DetectionConfig usual = like.detection();
        return new VigieConfig(
                like.company(),
                like.brands(),
                like.functions(),
                like.departments(),
                like.routing(),
                like.receivers(),
                like.smtp(),
                new DetectionConfig(
                        usual.falseAlarmsPerKeyAndMonth(),
                        Duration.ZERO,
                        usual.minimumCount(),
                        usual.influentialReach(),
                        null));
    }

    private static void waitUntilReady(AnalyticsService service) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Health.ask(service.health().ready()).containsValue(false)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("analytics was not ready within " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
