package io.vigie.analytics;

import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.configuration.VigieConfig;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the analytics service needs to know beside where Kafka is.
 *
 * @param company the company's configuration at the start
 * @param present reads it again, for a generation that was computed under a newer one
 */
public record AnalyticsConfig(
        VigieConfig company, Supplier<VigieConfig> present, TimingConfig timing, EngineConfig engine) {

    private static final String ONLY_INSTANCE = "only";

    /** With a configuration that never changes. */
    public AnalyticsConfig(VigieConfig company, TimingConfig timing, EngineConfig engine) {
        this(company, () -> company, timing, engine);
    }

    /**
     * With defaults, for the only instance there is: its name is stable, so that it goes on at once after a restart,
     * where Kafka would wait for the session of its former self to end.
     *
     * @param stateDir directory of local stores
     */
    public static AnalyticsConfig of(VigieConfig company, Path stateDir) {
        return new AnalyticsConfig(
                company, TimingConfig.DEFAULT, EngineConfig.in(stateDir).withInstanceId(ONLY_INSTANCE));
    }
}
