package io.vigie.alert.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.alert.Spikes;
import io.vigie.alert.domain.SpikeSnapshot;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StoredSpikeTest {

    @Test
    void readsWhatWasStoredBeforeItWasKnownWhenASpikeOpened() {
        SpikeSnapshot spike = Spikes.opened("legal").make();
        try (Serde<StoredSpike> serde = StoredSpike.serde()) {
            String now = new String(serde.serializer().serialize("", StoredSpike.of(spike)), UTF_8);
            String then = now.replaceAll("\"openedAt\":\"[^\"]*\",", "");
            assertThat(then).isNotEqualTo(now);
            SpikeSnapshot read =
                    serde.deserializer().deserialize("", then.getBytes(UTF_8)).spike();
            assertThat(read.timing().openedAt()).isEqualTo(spike.timing().onsetAt());
            assertThat(read.timing().detectedAt()).isEqualTo(spike.timing().detectedAt());
        }
    }
}
