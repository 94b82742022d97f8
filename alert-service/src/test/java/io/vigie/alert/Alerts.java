package io.vigie.alert;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.pipeline.Desk;
import io.vigie.alert.pipeline.SpikePipeline;
import io.vigie.alert.serde.AlertRecords;
import io.vigie.testkit.ManualClock;
import java.util.List;
import java.util.Optional;

/** Makes alert records. */
public final class Alerts {

    private Alerts() {}

    /** The alert that a spike opens when there is no other. */
    public static io.vigie.schemas.Alert openedBy(Spikes spike) {
        Alert alert = new SpikePipeline(Company.plain(), ManualClock.at(Spikes.DAY))
                .take(spike.make(), new NoAlerts())
                .alert()
                .orElseThrow();
        return AlertRecords.write(alert);
    }

    private static final class NoAlerts implements Desk {

        @Override
        public Optional<Alert> holding(String spikeId) {
            return Optional.empty();
        }

        @Override
        public List<Alert> near(String brand) {
            return List.of();
        }
    }
}
