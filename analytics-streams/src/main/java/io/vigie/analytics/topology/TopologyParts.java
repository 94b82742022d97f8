package io.vigie.analytics.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.processor.Enricher;
import io.vigie.configuration.VigieConfig;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Clock;

/**
 * What the topology is built from.
 *
 * @param partitions partitions of the mentions topic
 * @param generation whose topics the results go to
 */
public record TopologyParts(
        VigieConfig company,
        DetectorConfig detection,
        TimingConfig timing,
        Enricher enricher,
        AvroSerdes serdes,
        MeterRegistry metrics,
        Clock clock,
        int partitions,
        Generation generation) {

    public TopologyParts {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions: must be at least 1, is " + partitions);
        }
    }
}
