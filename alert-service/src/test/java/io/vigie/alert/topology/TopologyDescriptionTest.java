package io.vigie.alert.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.alert.Company;
import io.vigie.alert.Spikes;
import io.vigie.alert.processor.AlertMeters;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.serde.AvroSerdes;
import io.vigie.testkit.ManualClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Names of nodes and stores are part of the contract with changelogs: a change here needs a migration. */
class TopologyDescriptionTest {

    @Test
    void isAsPinned() throws IOException {
        String description = new AlertTopology(
                        Company.plain(),
                        new AvroSerdes(new FakeSchemaIds()),
                        ManualClock.at(Spikes.DAY),
                        new AlertMeters(new SimpleMeterRegistry()),
                        Generation.FIRST)
                .build()
                .describe()
                .toString();
        try (InputStream pinned = TopologyDescriptionTest.class.getResourceAsStream("topology.txt")) {
            assertThat(description.strip())
                    .isEqualTo(new String(pinned.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
