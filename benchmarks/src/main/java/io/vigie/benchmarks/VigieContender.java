package io.vigie.benchmarks;

import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.AnalyticsService;
import io.vigie.analytics.topology.EngineConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import java.nio.file.Path;
import java.time.Clock;

/** Vigie's analytics in a process of its own, to be measured beside another. */
public final class VigieContender {

    private VigieContender() {}

    /** Arguments: stream threads, then those of {@link Contender}. */
    public static void main(String[] args) throws Exception {
        Contender contender = Contender.of(args);
        EngineConfig defaults = EngineConfig.in(Path.of(contender.work()));
        EngineConfig engine = new EngineConfig(
                Contender.GROUP,
                defaults.stateDir(),
                Integer.parseInt(args[0]),
                defaults.commitInterval(),
                defaults.cacheBytes(),
                null);
        AnalyticsConfig config = new AnalyticsConfig(contender.company(), Contender.timing(), engine);
        AnalyticsService service = AnalyticsService.start(
                config, contender.kafka(), new ServiceMetrics(Contender.GROUP), Clock.systemUTC());
        Contender.awaitEnd();
        service.close();
        System.exit(0);
    }
}
